package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientTokenTest {
  private static final String MISMATCH =
      "IdempotentParameterMismatchException: DynamoDB rejected the request because you retried a"
          + " request with a different payload but with an idempotent token that was already used.";

  private final TestItems items = new TestItems();

  @BeforeEach
  void putItem() {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'N': '0'}}");
  }

  @Test
  void aRepeatedRequestChangesNothingForTenMinutes() {
    items.answer("TransactWriteItems", add("token", 1));
    items.answer("TransactWriteItems", add("token", 1));
    assertEquals("1", sum());

    items.engine().clock().advance(Duration.ofMinutes(10));
    items.answer("TransactWriteItems", add("token", 1));
    assertEquals("1", sum());

    items.engine().clock().advance(Duration.ofMillis(1));
    items.answer("TransactWriteItems", add("token", 1));
    assertEquals("2", sum());
  }

  @Test
  void anotherTokenIsAnotherRequest() {
    items.answer("TransactWriteItems", add("token", 1));
    items.answer("TransactWriteItems", add("other", 1));

    assertEquals("2", sum());
  }

  @Test
  void aTokenCannotBeUsedForAnotherRequest() {
    items.answer("TransactWriteItems", add("token", 1));

    assertEquals(MISMATCH, items.error("TransactWriteItems", add("token", 2)));
    assertEquals("1", sum());
  }

  @Test
  void theOrderOfMembersMakesNoOtherRequest() {
    var members = new String[] {"'TableName': 'hash'", "'Item': {'p': {'S': 'b'}}"};
    var put = "{'ClientRequestToken': 'token', 'TransactItems': [{'Put': {%s, %s}}]}";

    items.answer("TransactWriteItems", put.formatted(members[0], members[1]));

    assertEquals("{}", items.answer("TransactWriteItems", put.formatted(members[1], members[0])));
  }

  @Test
  void aCanceledTransactionDoesNotUseItsToken() {
    var condition = "', 'ConditionExpression': 'x = :v";
    items.error("TransactWriteItems", add("token", 1).replace("ADD x :v", "ADD x :v" + condition));

    items.answer("TransactWriteItems", add("token", 1));

    assertEquals("1", sum());
  }

  @Test
  void aRepeatedRequestConsumesTheUnitsOfReads() {
    var request = add("token", 1).replaceFirst("\\{", "{'ReturnConsumedCapacity': 'TOTAL', ");

    assertEquals(
        "{'ConsumedCapacity':"
            + "[{'TableName':'hash','CapacityUnits':2.0,'WriteCapacityUnits':2.0}]}",
        items.answer("TransactWriteItems", request));
    assertEquals(
        "{'ConsumedCapacity':"
            + "[{'TableName':'hash','CapacityUnits':2.0,'ReadCapacityUnits':2.0}]}",
        items.answer("TransactWriteItems", request));
  }

  private static String add(String token, int number) {
    return """
        {'ClientRequestToken': '%s', 'TransactItems': [{'Update': {
          'TableName': 'hash', 'Key': {'p': {'S': 'a'}}, 'UpdateExpression': 'ADD x :v',
          'ExpressionAttributeValues': {':v': {'N': '%d'}}}}]}
        """
        .formatted(token, number);
  }

  private String sum() {
    return items
        .answer("GetItem", "{'TableName': 'hash', 'Key': {'p': {'S': 'a'}}}")
        .replaceAll(".*'N':'(\\d+)'.*", "$1");
  }
}
