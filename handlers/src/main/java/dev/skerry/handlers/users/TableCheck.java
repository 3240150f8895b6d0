package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.Priming;
import dev.skerry.handlers.dynamodb.DynamoDbClientFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Checks whether the users table can be read. */
public final class TableCheck {
  private final DynamoDbClient client;
  private final String table;

  TableCheck(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /**
   * Returns the check of the table that {@code USERS_TABLE} names. Loads the AWS SDK and makes a
   * first call, which takes seconds on a function with little memory.
   */
  public static TableCheck fromEnvironment() {
    var table = Environment.current().required("USERS_TABLE");
    var check = new TableCheck(DynamoDbClientFactory.shared(), table);
    Priming.prime(check::read);
    return check;
  }

  /**
   * Reads a key that no user has.
   *
   * @throws ApiException if the read fails
   */
  public void read(Deadline deadline) {
    new DynamoDbUserRepository(client, table, deadline).find(DynamoDbUserRepository.UNUSED_KEY);
  }
}
