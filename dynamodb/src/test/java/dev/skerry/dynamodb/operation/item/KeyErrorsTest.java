package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyErrorsTest {
  private static final String NO_MATCH =
      "ValidationException: The provided key element does not match the schema";

  private final TestItems items = new TestItems();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'p': {'S': 'a'}}",
        "{'p': {'S': 'a'}, 's': {'S': '1'}}",
        "{'p': {'S': 'a'}, 'q': {'N': '1'}}",
        "{'p': {'S': 'a'}, 's': {'N': '1'}, 'x': {'N': '1'}}"
      })
  void aKeyHasExactlyTheAttributesOfTheSchema(String key) {
    var request = "{'TableName': 'data', 'Key': %s}".formatted(key);

    for (var operation : new String[] {"GetItem", "UpdateItem", "DeleteItem"}) {
      assertEquals(NO_MATCH, items.error(operation, request));
    }
    assertEquals(
        NO_MATCH,
        items.error("BatchGetItem", "{'RequestItems': {'data': {'Keys': [%s]}}}".formatted(key)));
    assertEquals(
        NO_MATCH,
        items.error(
            "BatchWriteItem",
            "{'RequestItems': {'data': [{'DeleteRequest': {'Key': %s}}]}}".formatted(key)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'s': {'N': '1'}}                                     | were invalid: Missing the key p in the item
          {'p': {'S': 'a'}}                                     | were invalid: Missing the key s in the item
          {'p': {'N': '1'}, 's': {'N': '1'}}                    | were invalid: Type mismatch for key p expected: S actual: N
          {'p': {'S': 'a'}, 's': {'BOOL': true}}                | were invalid: Type mismatch for key s expected: N actual: BOOL
          {'p': {'S': ''}, 's': {'N': '1'}}                     | are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: p
          {'p': {'S': 'a'}, 's': {'N': '1'}, 'g': {'N': '1'}}   | were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: keys
          {'p': {'S': 'a'}, 's': {'N': '1'}, 'l': {'NULL': true}} | were invalid: Type mismatch for Index Key l Expected: S Actual: NULL IndexName: local
          {'p': {'S': 'a'}, 's': {'N': '1'}, 'g': {'S': ''}}    | are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: keys, IndexKey: g
          """)
  void anItemHasTheKeysOfItsTableAndNoWrongOnesOfIndexes(String item, String message) {
    var error = "ValidationException: One or more parameter values " + message;

    assertEquals(
        error, items.error("PutItem", "{'TableName': 'data', 'Item': %s}".formatted(item)));
    var schemaMismatch = message.contains("Missing the key") || message.contains("for key ");
    assertEquals(
        schemaMismatch && !message.contains("not valid") ? NO_MATCH : error,
        items.error(
            "BatchWriteItem",
            "{'RequestItems': {'data': [{'PutRequest': {'Item': %s}}]}}".formatted(item)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SET p = :v       | {'S': 'b'}   | were invalid: Cannot update attribute p. This attribute is part of the key
          REMOVE s         |              | were invalid: Cannot update attribute s. This attribute is part of the key
          SET g = :v       | {'N': '1'}   | were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: keys
          SET g = :v       | {'S': ''}    | are not valid. The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty string value.
          """)
  void anUpdateChangesNoKeyAndLeavesValidIndexKeys(String update, String value, String message) {
    var values = value == null ? "" : ", 'ExpressionAttributeValues': {':v': %s}".formatted(value);

    assertEquals(
        "ValidationException: One or more parameter values " + message,
        items.error(
            "UpdateItem",
            "{'TableName': 'data', 'Key': {'p': {'S': 'a'}, 's': {'N': '1'}}, 'UpdateExpression': '%s'%s}"
                .formatted(update, values)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          GetItem    | 'ProjectionExpression': 'x, p.a'              | Key: p
          GetItem    | 'ProjectionExpression': 'g[1]'                | IndexKey: g
          DeleteItem | 'ConditionExpression': 'attribute_exists(s.a)' | Key: s
          UpdateItem | 'UpdateExpression': 'REMOVE l.a'              | IndexKey: l
          UpdateItem | 'UpdateExpression': 'SET x = p.a'             | Key: p
          """)
  void keyAttributesHaveNoNestedPaths(String operation, String expression, String name) {
    assertEquals(
        "ValidationException: Key attributes must be scalars; list random access '[]' and map"
            + " lookup '.' are not allowed: "
            + name,
        items.error(
            operation,
            "{'TableName': 'data', 'Key': {'p': {'S': 'a'}, 's': {'N': '1'}}, %s}"
                .formatted(expression)));
  }

  @ParameterizedTest
  @CsvSource({"2048, 0, true", "2049, 0, false", "1, 1024, true", "1, 1025, false"})
  void keysHaveALimitedLength(int hashLength, int localLength, boolean valid) {
    var item =
        "{'p': {'S': '%s'}, 's': {'N': '1'}%s}"
            .formatted(
                "é".repeat(hashLength / 2) + "a".repeat(hashLength % 2),
                localLength == 0 ? "" : ", 'l': {'S': '%s'}".formatted("a".repeat(localLength)));
    var request = "{'TableName': 'data', 'Item': %s}".formatted(item);

    if (valid) {
      assertEquals("{}", items.answer("PutItem", request));
    } else {
      assertEquals(
          "ValidationException: One or more parameter values were invalid: "
              + (localLength == 0
                  ? "Size of hashkey has exceeded the maximum size limit of2048 bytes"
                  : "Aggregated size of all range keys has exceeded the size limit of 1024 bytes"),
          items.error("PutItem", request));
    }
  }
}
