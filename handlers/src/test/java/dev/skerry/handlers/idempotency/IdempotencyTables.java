package dev.skerry.handlers.idempotency;

import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.users.UsersTables;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables of records in an embedded DynamoDB. */
public final class IdempotencyTables {
  private IdempotencyTables() {}

  /** Creates an empty table and returns its name. */
  public static String newTable(URI endpoint) {
    return UsersTables.newTable(endpoint, "id");
  }

  /** Returns the idempotency of a function that uses a table. */
  public static Idempotency of(String table, DynamoDbClient client, Clock clock) {
    return Idempotency.in(
        deadline -> new DynamoDbIdempotencyRecords(client, table, deadline), clock);
  }

  /** Returns the records of a table, for tests of up to a minute. */
  static IdempotencyRecords records(String table, DynamoDbClient client) {
    return new DynamoDbIdempotencyRecords(client, table, Deadline.after(Duration.ofMinutes(1)));
  }
}
