package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.ErrorCode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tells whether the users table can be read. */
public final class TableCheck {
  private final DynamoDbClient client;
  private final String table;

  TableCheck(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /**
   * The check of the table that this process's environment names. Loads the AWS SDK and makes a
   * first call: seconds on a small function.
   */
  public static TableCheck fromEnvironment() {
    var environment = Environment.current();
    var table = environment.required("USERS_TABLE");
    var check = new TableCheck(DynamoClient.of(environment), table);
    Priming.run(check::read);
    return check;
  }

  /**
   * Reads an item that can be none of a user.
   *
   * @throws ApiException {@link ErrorCode#UNAVAILABLE} or {@link ErrorCode#INTERNAL} if that is not
   *     answered
   */
  public void read(Deadline deadline) {
    new DynamoUserRepository(client, table, deadline).find(DynamoUserRepository.NOBODY);
  }
}
