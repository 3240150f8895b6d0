package dev.skerry.handlers.users;

import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;

/** The users of this execution environment: one client, made and primed once. */
final class Users {
  private final Function<Deadline, ? extends UserRepository> repositories;
  private final Clock clock;
  private final Object hook;

  /** Users of any store, which needs no priming. */
  Users(Function<Deadline, ? extends UserRepository> repositories, Clock clock) {
    this(repositories, clock, repositories);
  }

  /** The hook is kept: org.crac holds its resources weakly. */
  private Users(
      Function<Deadline, ? extends UserRepository> repositories, Clock clock, Object hook) {
    this.repositories = repositories;
    this.clock = clock;
    this.hook = hook;
  }

  /**
   * The users of the table that the environment names.
   *
   * @param rehearsal the function's own kind of call, without a write; it is made once before the
   *     first request, which then finds classes loaded and a connection open
   * @throws IllegalStateException if a variable of the environment is missing
   */
  static Users ofProcess(Consumer<DynamoUserRepository> rehearsal) {
    var environment = Environment.current();
    var table = environment.required("USERS_TABLE");
    var client = DynamoClient.of(environment);
    Function<Deadline, DynamoUserRepository> repositories =
        deadline -> new DynamoUserRepository(client, table, deadline);
    var hook = Priming.of(environment, deadline -> rehearsal.accept(repositories.apply(deadline)));
    return new Users(repositories, Clock.systemUTC(), hook);
  }

  /** What can be done with users until the deadline. */
  UserService within(Deadline deadline) {
    return new UserService(repositories.apply(deadline), clock);
  }
}
