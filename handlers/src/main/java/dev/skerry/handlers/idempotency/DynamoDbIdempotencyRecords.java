package dev.skerry.handlers.idempotency;

import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.dynamodb.DynamoDbCalls;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Stores records in a DynamoDB table, with conditional puts only: a put whose condition is false
 * returns the item, so the function's role needs no other permission.
 */
final class DynamoDbIdempotencyRecords implements IdempotencyRecords {
  /**
   * Accepts the retry of a put whose response was lost. A put that arrives late, after the write
   * was done, must not reset the record.
   */
  private static final String OWN = "(claimId = :claimId AND #status = :running)";

  private final DynamoDbClient client;
  private final String table;
  private final Deadline deadline;

  DynamoDbIdempotencyRecords(DynamoDbClient client, String table, Deadline deadline) {
    this.client = client;
    this.table = table;
    this.deadline = deadline;
  }

  /** Compares the expiry time itself: DynamoDB deletes expired items within days. */
  @Override
  public Optional<IdempotencyRecord> claim(IdempotencyRecord claim, Instant now) {
    try {
      put(
          claim,
          "attribute_not_exists(id) OR expiresAt <= :now OR " + OWN,
          Map.of(":now", RecordItem.seconds(now)));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(RecordItem.toRecord(e.item()));
    }
  }

  @Override
  public boolean replace(String claimId, IdempotencyRecord next) {
    try {
      put(next, "claimId = :earlier OR " + OWN, Map.of(":earlier", AttributeValue.fromS(claimId)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private void put(
      IdempotencyRecord record, String condition, Map<String, AttributeValue> conditionValues) {
    var values = new HashMap<>(conditionValues);
    values.put(":claimId", AttributeValue.fromS(record.claimId()));
    values.put(":running", RecordItem.RUNNING);
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .item(RecordItem.toItem(record))
            .conditionExpression(condition)
            .expressionAttributeNames(Map.of("#status", RecordItem.STATUS)) // a reserved word
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .overrideConfiguration(DynamoDbCalls.timeout(deadline))
            .build();
    DynamoDbCalls.call(() -> client.putItem(request));
  }
}
