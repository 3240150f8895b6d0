package dev.skerry.handlers.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.users.UsersTables;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbIdempotencyRecordsTest extends IdempotencyRecordsContract {
  private static final DynamoDbClient CLIENT = UsersTables.client();

  @Override
  IdempotencyRecords records() {
    return of(newTable());
  }

  private static String newTable() {
    return IdempotencyTables.newTable(UsersTables.endpoint());
  }

  private static IdempotencyRecords of(String table) {
    return new DynamoDbIdempotencyRecords(CLIENT, table, Deadline.after(Duration.ofSeconds(30)));
  }

  /** docs/decisions/0003 names the attributes; TTL reads expiresAt in seconds. */
  @Test
  void anItemHasTheDocumentedAttributes() {
    var table = newTable();
    var claim = newClaim("a");
    of(table).claim(claim, NOON);
    of(table).replace(claim.claimId(), claim.settled(CREATED));

    var item = CLIENT.scan(scan -> scan.tableName(table)).items().get(0);

    var response =
        AttributeValue.fromM(
            Map.of(
                "status", AttributeValue.fromN("201"),
                "headers",
                    AttributeValue.fromM(
                        Map.of(
                            "etag", AttributeValue.fromS("\"1\""),
                            "location", AttributeValue.fromS("/v1/users/ada"))),
                "body", AttributeValue.fromS("{\"name\":\"🦀\"}")));
    assertEquals(
        Map.of(
            "id", AttributeValue.fromS("a"),
            "requestHash", AttributeValue.fromS("hash"),
            "status", AttributeValue.fromS("done"),
            "response", response,
            "writeId", AttributeValue.fromS(claim.writeId()),
            "claimId", AttributeValue.fromS(claim.claimId()),
            "runningUntil",
                AttributeValue.fromN(Long.toString(NOON.plusSeconds(10).toEpochMilli())),
            "expiresAt",
                AttributeValue.fromN(Long.toString(NOON.plusSeconds(86_400).getEpochSecond()))),
        item);
  }
}
