package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteItemTest {
  private static final String KEY = "'TableName': 'hash', 'Key': {'p': {'S': 'a'}}";

  private final TestItems items = new TestItems();

  @Test
  void anItemIsReadAsItWasWritten() {
    var item =
        "{'p':{'S':'a'},'b':{'B':'AAH/'},'n':{'N':'-1.5'},'data':{'BOOL':true},'z':{'NULL':true},"
            + "'l':{'L':[{'M':{'x':{'S':''}}}]},'ss':{'SS':['x','y']}}";

    items.put("hash", item);

    assertEquals("{'Item':%s}".formatted(item), items.answer("GetItem", "{%s}".formatted(KEY)));
  }

  @Test
  void anUnknownItemIsAnEmptyResponse() {
    assertEquals("{}", items.answer("GetItem", "{%s}".formatted(KEY)));
    assertEquals(
        "{}", items.answer("DeleteItem", "{%s, 'ReturnValues': 'ALL_OLD'}".formatted(KEY)));
  }

  @Test
  void aPutReplacesTheWholeItem() {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'S': '1'}}\n{'p': {'S': 'a'}, 'y': {'S': '2'}}");

    assertEquals(
        "{'Item':{'p':{'S':'a'},'y':{'S':'2'}}}", items.answer("GetItem", "{%s}".formatted(KEY)));
  }

  @Test
  void aProjectionWithoutAMatchIsAnEmptyItem() {
    items.put("hash", "{'p': {'S': 'a'}}");

    assertEquals(
        "{'Item':{}}", items.answer("GetItem", "{%s, 'ProjectionExpression': 'x'}".formatted(KEY)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          PutItem    | NONE        | {}
          PutItem    | ALL_OLD     | {'Attributes':{'p':{'S':'a'},'x':{'N':'1'},'y':{'N':'2'}}}
          DeleteItem | NONE        | {}
          DeleteItem | ALL_OLD     | {'Attributes':{'p':{'S':'a'},'x':{'N':'1'},'y':{'N':'2'}}}
          UpdateItem | NONE        | {}
          UpdateItem | ALL_OLD     | {'Attributes':{'p':{'S':'a'},'x':{'N':'1'},'y':{'N':'2'}}}
          UpdateItem | UPDATED_OLD | {'Attributes':{'x':{'N':'1'}}}
          UpdateItem | ALL_NEW     | {'Attributes':{'p':{'S':'a'},'x':{'N':'5'},'y':{'N':'2'},'z':{'N':'5'}}}
          UpdateItem | UPDATED_NEW | {'Attributes':{'x':{'N':'5'},'z':{'N':'5'}}}
          """)
  void eachOperationReturnsTheValuesThatAreAskedFor(
      String operation, String returnValues, String response) {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'N': '1'}, 'y': {'N': '2'}}");
    var requests =
        Map.of(
            "PutItem",
            "'TableName': 'hash', 'Item': {'p': {'S': 'a'}}",
            "DeleteItem",
            KEY,
            "UpdateItem",
            KEY
                + ", 'UpdateExpression': 'SET x = :v, z = :v',"
                + " 'ExpressionAttributeValues': {':v': {'N': '5'}}");

    var request = "{%s, 'ReturnValues': '%s'}".formatted(requests.get(operation), returnValues);

    assertEquals(response, items.answer(operation, request));
  }

  @Test
  void anUpdateOfANewItemReadsItsKey() {
    assertEquals(
        "{'Attributes':{'b':{'S':'new'}}}",
        items.answer(
            "UpdateItem",
            "{'TableName': 'hash', 'Key': {'p': {'S': 'new'}}, 'ReturnValues': 'UPDATED_NEW',"
                + " 'UpdateExpression': 'SET b = if_not_exists(b, p)'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"})
  void putsAndDeletesReturnOnlyOldValues(String returnValues) {
    var returned = ", 'ReturnValues': '%s'}".formatted(returnValues);

    assertEquals(
        "ValidationException: Return values set to invalid value",
        items.error("DeleteItem", "{" + KEY + returned));
    assertEquals(
        "ValidationException: ReturnValues can only be ALL_OLD or NONE",
        items.error("PutItem", "{'TableName': 'hash', 'Item': {'p': {'S': 'a'}}" + returned));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ,                                                                                          | {'Item':{'p':{'S':'a'}}}
          , 'UpdateExpression': 'SET x = :v', 'ExpressionAttributeValues': {':v': {'N': '5'}}        | {'Item':{'p':{'S':'a'},'x':{'N':'5'}}}
          , 'UpdateExpression': 'ADD x :v', 'ExpressionAttributeValues': {':v': {'N': '5'}}          | {'Item':{'p':{'S':'a'},'x':{'N':'5'}}}
          , 'AttributeUpdates': {'x': {'Action': 'ADD', 'Value': {'N': '5'}}}                        | {'Item':{'p':{'S':'a'},'x':{'N':'5'}}}
          """)
  void anUpdateOfAnUnknownItemCreatesIt(String update, String response) {
    items.answer("UpdateItem", "{%s %s}".formatted(KEY, update.strip().equals(",") ? "" : update));

    assertEquals(response, items.answer("GetItem", "{%s}".formatted(KEY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'UpdateExpression': 'REMOVE x'",
        "'UpdateExpression': 'REMOVE x.y, z[0]'",
        "'UpdateExpression': 'DELETE x :v', 'ExpressionAttributeValues': {':v': {'SS': ['a']}}",
        "'AttributeUpdates': {'x': {'Action': 'DELETE'}}"
      })
  void anUpdateThatOnlyRemovesCreatesNoItem(String update) {
    assertEquals(
        "{}",
        items.answer("UpdateItem", "{%s, 'ReturnValues': 'ALL_NEW', %s}".formatted(KEY, update)));
    assertEquals("{}", items.answer("GetItem", "{%s}".formatted(KEY)));
  }

  @Test
  void aFailedConditionChangesNothingAndReturnsTheItemWhenAsked() {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'N': '1'}}");
    var request = "{%s, 'ConditionExpression': 'attribute_not_exists(x)'%s}";

    assertEquals(
        "ConditionalCheckFailedException: The conditional request failed",
        items.error("DeleteItem", request.formatted(KEY, "")));
    var error =
        assertThrows(
            DynamoDbException.class,
            () ->
                items.answer(
                    "DeleteItem",
                    request.formatted(KEY, ", 'ReturnValuesOnConditionCheckFailure': 'ALL_OLD'")));

    var item = new Item(Map.of("p", new Value.Text("a"), "x", new Value.Num(BigDecimal.ONE)));
    assertEquals(Map.of("Item", item), error.members());
    assertEquals(
        "{'Item':{'p':{'S':'a'},'x':{'N':'1'}}}", items.answer("GetItem", "{%s}".formatted(KEY)));
  }

  @Test
  void aFailedConditionOnAnUnknownItemReturnsNoItem() {
    var error =
        assertThrows(
            DynamoDbException.class,
            () ->
                items.answer(
                    "DeleteItem",
                    ("{%s, 'ConditionExpression': 'attribute_exists(p)',"
                            + " 'ReturnValuesOnConditionCheckFailure': 'ALL_OLD'}")
                        .formatted(KEY)));

    assertEquals(Map.of(), error.members());
  }

  @Test
  void anItemHasAtMost400Kilobytes() {
    var item = "{'TableName': 'hash', 'Item': {'p': {'S': 'a'}, 'x': {'S': '%s'}}}";
    var rest = 400 * 1024 - "pax".length();

    assertEquals("{}", items.answer("PutItem", item.formatted("x".repeat(rest))));
    assertEquals(
        "ValidationException: Item size has exceeded the maximum allowed size",
        items.error("PutItem", item.formatted("x".repeat(rest + 1))));
    assertEquals(
        "ValidationException: Item size to update has exceeded the maximum allowed size",
        items.error(
            "UpdateItem",
            ("{%s, 'UpdateExpression': 'SET y = :v',"
                    + " 'ExpressionAttributeValues': {':v': {'S': ''}}}")
                .formatted(KEY)));
  }

  @Test
  void anUpdateNestsAtMost32Levels() {
    var request =
        "{%s, 'UpdateExpression': 'SET %s = :v', 'ExpressionAttributeValues': {':v': %s}}";
    var deep = "{'L': [".repeat(31) + "{'S': 'x'}" + "]}".repeat(31);

    assertEquals("{}", items.answer("UpdateItem", request.formatted(KEY, "x", deep)));
    assertEquals(
        "ValidationException: Nesting Levels have exceeded supported limits: Attributes in the item"
            + " have nested levels beyond supported limit",
        items.error("UpdateItem", request.formatted(KEY, "x[1]", deep)));
  }

  @Test
  void itemCollectionsAreMeasuredInTablesWithALocalIndex() {
    var asked = ", 'ReturnItemCollectionMetrics': 'SIZE'}";

    assertEquals(
        "{'ItemCollectionMetrics':"
            + "{'ItemCollectionKey':{'p':{'S':'a'}},'SizeEstimateRangeGB':[0.0,1.0]}}",
        items.answer(
            "PutItem", "{'TableName': 'data', 'Item': {'p': {'S': 'a'}, 's': {'N': '1'}}" + asked));
    assertEquals(
        "{}", items.answer("PutItem", "{'TableName': 'hash', 'Item': {'p': {'S': 'a'}}" + asked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          GetItem            | {'TableName': 'xyz', 'Key': {'p': {'S': 'a'}}}
          PutItem            | {'TableName': 'xyz', 'Item': {'p': {'S': 'a'}}}
          UpdateItem         | {'TableName': 'xyz', 'Key': {'p': {'S': 'a'}}}
          DeleteItem         | {'TableName': 'xyz', 'Key': {'p': {'S': 'a'}}}
          Query              | {'TableName': 'xyz', 'KeyConditionExpression': 'p = :p', 'ExpressionAttributeValues': {':p': {'S': 'a'}}}
          Scan               | {'TableName': 'xyz'}
          BatchGetItem       | {'RequestItems': {'xyz': {'Keys': [{'p': {'S': 'a'}}]}}}
          BatchWriteItem     | {'RequestItems': {'xyz': [{'DeleteRequest': {'Key': {'p': {'S': 'a'}}}}]}}
          TransactGetItems   | {'TransactItems': [{'Get': {'TableName': 'xyz', 'Key': {'p': {'S': 'a'}}}}]}
          TransactWriteItems | {'TransactItems': [{'Delete': {'TableName': 'xyz', 'Key': {'p': {'S': 'a'}}}}]}
          """)
  void anUnknownTableIsAnError(String operation, String request) {
    assertEquals(
        "ResourceNotFoundException: Requested resource not found", items.error(operation, request));
  }
}
