package dev.skerry.handlers.users;

import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.Priming;
import dev.skerry.handlers.dynamodb.DynamoDbClientFactory;
import java.time.Clock;
import java.util.function.Function;

/** The users of one execution environment, with one DynamoDB client for all requests. */
final class Users {
  private final Function<Deadline, ? extends UserRepository> repositories;
  private final Clock clock;
  private final Object primingHook;

  /** Creates users of any repository, without priming. */
  Users(Function<Deadline, ? extends UserRepository> repositories, Clock clock) {
    this(repositories, clock, null);
  }

  private Users(
      Function<Deadline, ? extends UserRepository> repositories, Clock clock, Object primingHook) {
    this.repositories = repositories;
    this.clock = clock;
    this.primingHook = primingHook;
  }

  /**
   * Opens the table that {@code USERS_TABLE} names.
   *
   * @param actions the table actions that the function uses; its role allows them
   * @throws IllegalStateException if an environment variable is missing
   */
  static Users fromEnvironment(TableAction... actions) {
    var environment = Environment.current();
    var table = environment.required("USERS_TABLE");
    var client = DynamoDbClientFactory.shared();
    Function<Deadline, DynamoDbUserRepository> repositories =
        deadline -> new DynamoDbUserRepository(client, table, deadline);
    var primingHook =
        Priming.start(
            environment,
            deadline -> {
              for (var action : actions) {
                repositories.apply(deadline).prime(action);
              }
            });
    return new Users(repositories, Clock.systemUTC(), primingHook);
  }

  /** Returns the service for a request with a deadline. */
  UserService within(Deadline deadline) {
    return new UserService(repositories.apply(deadline), clock);
  }
}
