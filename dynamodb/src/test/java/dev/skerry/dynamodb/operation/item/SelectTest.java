package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectTest {
  private final TestItems items = new TestItems();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                 |                                                                      | g l n p s x y
                 | , 'Select': 'ALL_ATTRIBUTES'                                         | g l n p s x y
                 | , 'ProjectionExpression': 'x'                                        | x
                 | , 'Select': 'SPECIFIC_ATTRIBUTES', 'ProjectionExpression': 'x, y'    | x y
                 | , 'AttributesToGet': ['x', 'n']                                      | n x
          keys   |                                                                      | g p s
          keys   | , 'Select': 'ALL_PROJECTED_ATTRIBUTES'                               | g p s
          keys   | , 'ProjectionExpression': 's'                                        | s
          some   |                                                                      | g l p s x
          all    |                                                                      | g l n p s x y
          all    | , 'Select': 'ALL_ATTRIBUTES'                                         | g l n p s x y
          local  |                                                                      | l p s
          local  | , 'Select': 'ALL_PROJECTED_ATTRIBUTES'                               | l p s
          local  | , 'Select': 'ALL_ATTRIBUTES'                                         | g l n p s x y
          local  | , 'Select': 'ALL_ATTRIBUTES', 'FilterExpression': 'attribute_exists(x)' | g l n p s x y
          local  | , 'ProjectionExpression': 'l, x'                                     | l x
          """)
  void selectDecidesWhichAttributesAreReturned(String index, String more, String names) {
    items.put(
        "data",
        "{'p': {'S': 'a'}, 's': {'N': '1'}, 'g': {'S': 'a'}, 'l': {'S': 'a'}, 'n': {'N': '1'},"
            + " 'x': {'S': 'a'}, 'y': {'S': 'a'}}");

    for (var operation : new String[] {"Query", "Scan"}) {
      var item = items.engine().answer(operation, request(operation, index, more));
      assertEquals(
          names,
          String.join(" ", new TreeSet<>(item.structures("Items").get(0).members().keySet())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                 | , 'Select': 'COUNT', 'ProjectionExpression': 'x'                     | Cannot specify the ProjectionExpression when choosing to get only the Count
                 | , 'Select': 'ALL_ATTRIBUTES', 'ProjectionExpression': 'x'            | Cannot specify the ProjectionExpression when choosing to get ALL_ATTRIBUTES
          keys   | , 'Select': 'ALL_PROJECTED_ATTRIBUTES', 'AttributesToGet': ['x']     | Cannot specify the AttributesToGet when choosing to get ALL_PROJECTED_ATTRIBUTES
                 | , 'Select': 'SPECIFIC_ATTRIBUTES'                                    | Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES
                 | , 'Select': 'ALL_PROJECTED_ATTRIBUTES'                               | ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName
          none   |                                                                      | The table does not have the specified index: none
          keys   | , 'ConsistentRead': true                                             | Consistent reads are not supported on global secondary indexes
          some   | , 'Select': 'ALL_ATTRIBUTES'                                         | One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary index some because its projection type is not ALL
          keys   | , 'ProjectionExpression': 'p, x.a, y'                                | One or more parameter values were invalid: Global secondary index keys does not project [x, y]
          keys   | , 'FilterExpression': 'attribute_exists(x)'                          | One or more parameter values were invalid: Secondary index keys does not project one or more filter attributes: [x]
          local  | , 'FilterExpression': 'attribute_exists(x)'                          | One or more parameter values were invalid: Secondary index local does not project one or more filter attributes: [x]
          """)
  void aWrongSelectIsAnError(String index, String more, String message) {
    for (var operation : new String[] {"Query", "Scan"}) {
      var error = items.error(operation, request(operation, index, more));
      assertEquals("ValidationException: " + message, error);
    }
  }

  private static String request(String operation, String index, String more) {
    var hash = index == null || index.equals("local") ? "p" : "g";
    var condition =
        ", 'KeyConditions': {'%s': {'ComparisonOperator': 'EQ', 'AttributeValueList': [{'S': 'a'}]}}";
    var expression =
        ", 'KeyConditionExpression': '%s = :a', 'ExpressionAttributeValues': {':a': {'S': 'a'}}";
    var rest = more == null ? "" : more;
    return "{'TableName': 'data'%s%s%s}"
        .formatted(
            index == null ? "" : ", 'IndexName': '%s'".formatted(index),
            operation.equals("Scan")
                ? ""
                : (rest.contains("AttributesToGet") ? condition : expression).formatted(hash),
            rest);
  }
}
