package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestExpressionsTest {
  private static final String COND = "{'ComparisonOperator': 'NULL'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GetItem    | 'ProjectionExpression': 'a', 'AttributesToGet': ['a'] | AttributesToGet | ProjectionExpression
          PutItem    | 'ConditionExpression': 'x', 'Expected': {} | Expected | ConditionExpression
          DeleteItem | 'ConditionExpression': '', 'Expected': {}, 'ConditionalOperator': 'OR' | Expected, ConditionalOperator | ConditionExpression
          UpdateItem | 'ConditionExpression': 'x', 'UpdateExpression': 'x', 'Expected': {}, 'AttributeUpdates': {}, 'ConditionalOperator': 'OR' | AttributeUpdates, Expected, ConditionalOperator | UpdateExpression, ConditionExpression
          UpdateItem | 'ConditionExpression': 'x', 'AttributeUpdates': {} | AttributeUpdates | ConditionExpression
          Scan       | 'FilterExpression': 'x', 'AttributesToGet': ['a'], 'ScanFilter': {}, 'ProjectionExpression': 'a', 'ConditionalOperator': 'OR' | AttributesToGet, ScanFilter, ConditionalOperator | ProjectionExpression, FilterExpression
          Query      | 'KeyConditionExpression': 'x', 'KeyConditions': {}, 'QueryFilter': {}, 'AttributesToGet': ['a'], 'ConditionalOperator': 'OR', 'FilterExpression': 'x', 'ProjectionExpression': 'x' | AttributesToGet, QueryFilter, ConditionalOperator, KeyConditions | ProjectionExpression, FilterExpression, KeyConditionExpression
          """)
  void expressionsAndOlderParametersDoNotMix(
      String operation, String members, String older, String expressions) {
    assertInvalid(
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {"
            + older
            + "} Expression parameters: {"
            + expressions
            + "}",
        operation,
        members);
  }

  @Test
  void keyConditionsGoTogetherWithOtherExpressions() {
    assertDoesNotThrow(
        () ->
            Requests.request(
                "Query",
                """
                {'KeyConditions': {'h': {'ComparisonOperator': 'EQ', 'AttributeValueList': [{'S': 'a'}]}},
                'FilterExpression': 'attribute_exists(a)', 'ProjectionExpression': 'a'}
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GetItem    | 'ExpressionAttributeNames': {'#a': 'b'}  | ExpressionAttributeNames can only be specified when using expressions
          GetItem    | 'ExpressionAttributeNames': {}           | ExpressionAttributeNames can only be specified when using expressions
          PutItem    | 'ExpressionAttributeNames': {'#a': 'b'}, 'ExpressionAttributeValues': {} | ExpressionAttributeNames can only be specified when using expressions
          PutItem    | 'ExpressionAttributeValues': {':a': {}}  | ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null
          UpdateItem | 'ExpressionAttributeValues': {':a': {}}  | ExpressionAttributeValues can only be specified when using expressions: UpdateExpression and ConditionExpression are null
          Scan       | 'ExpressionAttributeValues': {':a': {}}, 'ProjectionExpression': 'a' | ExpressionAttributeValues can only be specified when using expressions: FilterExpression is null
          Query      | 'ExpressionAttributeValues': {':a': {}}  | ExpressionAttributeValues can only be specified when using expressions: FilterExpression and KeyConditionExpression are null
          GetItem    | 'ProjectionExpression': '', 'ExpressionAttributeNames': {} | ExpressionAttributeNames must not be empty
          GetItem    | 'ProjectionExpression': '', 'ExpressionAttributeNames': {'a': 'b'} | ExpressionAttributeNames contains invalid key: Syntax error; key: "a"
          GetItem    | 'ProjectionExpression': '', 'ExpressionAttributeNames': {'#': 'b'} | ExpressionAttributeNames contains invalid key: Syntax error; key: "#"
          GetItem    | 'ProjectionExpression': '', 'ExpressionAttributeNames': {'#a-b': 'b'} | ExpressionAttributeNames contains invalid key: Syntax error; key: "#a-b"
          GetItem    | 'ProjectionExpression': '', 'ExpressionAttributeNames': {'': 'b'} | ExpressionAttributeNames contains invalid key: Syntax error; key: ""
          GetItem    | 'ProjectionExpression': '', 'ExpressionAttributeNames': {'#a': ''} | ExpressionAttributeNames contains invalid value: Empty attribute name for key #a
          PutItem    | 'ConditionExpression': '', 'ExpressionAttributeValues': {} | ExpressionAttributeValues must not be empty
          PutItem    | 'ConditionExpression': '', 'ExpressionAttributeValues': {'a': {'S': ''}} | ExpressionAttributeValues contains invalid key: Syntax error; key: "a"
          PutItem    | 'ConditionExpression': '', 'ExpressionAttributeValues': {':a': {'N': 'x'}} | ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a numeric value: x for key :a
          PutItem    | 'ConditionExpression': '', 'ExpressionAttributeValues': {':a': {}} | ExpressionAttributeValues contains invalid value: Supplied AttributeValue is empty, must contain exactly one of the supported datatypes for key :a
          PutItem    | 'ConditionExpression': 'a = :a', 'ExpressionAttributeValues': {':a': {'S': ''}, ':b': {'S': ''}, ':c': {'S': ''}} | Value provided in ExpressionAttributeValues unused in expressions: keys: {:b, :c}
          PutItem    | 'ConditionExpression': '#a = b', 'ExpressionAttributeNames': {'#a': 'x', '#b': 'x', '#A': 'x'} | Value provided in ExpressionAttributeNames unused in expressions: keys: {#b, #A}
          PutItem    | 'ConditionExpression': 'a = b', 'ExpressionAttributeNames': {'#a': 'x'}, 'ExpressionAttributeValues': {':a': {'S': ''}} | Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}
          PutItem    | 'ConditionExpression': 'a = #b', 'ExpressionAttributeNames': {'#a': 'x'} | Invalid ConditionExpression: An expression attribute name used in the document path is not defined; attribute name: #b
          """)
  void placeholdersMustBeDefinedAndUsed(String operation, String members, String message) {
    assertInvalid(message, operation, members);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          UpdateItem | 'UpdateExpression': 'x', 'ConditionExpression': 'y'          | UpdateExpression
          Query      | 'KeyConditionExpression': 'a', 'FilterExpression': 'b', 'ProjectionExpression': '!' | KeyConditionExpression
          Scan       | 'FilterExpression': 'a', 'ProjectionExpression': '!'         | FilterExpression
          """)
  void theFirstInvalidExpressionIsReported(String operation, String members, String parameter) {
    var error =
        assertThrows(
            DynamoDbException.class, () -> Requests.request(operation, "{" + members + "}"));

    assertEquals(
        "Invalid " + parameter + ": Syntax error",
        error.getMessage().substring(0, error.getMessage().indexOf(';')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PutItem    |                                      | cannot be used without Filter or Expected
          PutItem    | , 'Expected': {}                     | cannot be used without Filter or Expected
          PutItem    | , 'Expected': {'a': COND}            | can only be used when Filter or Expected has two or more elements
          UpdateItem | , 'AttributeUpdates': {}             | cannot be used without Filter or Expected
          Scan       | , 'ScanFilter': {'a': COND}          | can only be used when Filter or Expected has two or more elements
          Query      |                                      | cannot be used without Filter or Expected
          Query      | , 'KeyConditions': {'a': COND, 'b': COND} | cannot be used without Filter or Expected
          """)
  void aConditionalOperatorCombinesTwoOrMoreConditions(
      String operation, String members, String message) {
    assertInvalid(
        "ConditionalOperator " + message,
        operation,
        "'ConditionalOperator': 'OR'" + (members == null ? "" : members.replace("COND", COND)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ExpressionAttributeNames  | #  | ' size of key: 256' | 'b'
          ExpressionAttributeValues | : | ''                  | {'S': ''}
          """,
      quoteCharacter = '`')
  void aPlaceholderHasUpTo255Bytes(String parameter, String sign, String suffix, String value) {
    var request = "{'ConditionExpression': '', '%s': {'%s': %s}}";

    Requests.assertInvalid(
        "Invalid ConditionExpression: The expression can not be empty;",
        () ->
            Requests.request(
                "PutItem", request.formatted(parameter, sign + "a".repeat(254), value)));
    Requests.assertInvalid(
        parameter
            + " contains invalid key: The expression attribute map contains a key that is too long;"
            + suffix.replace("'", ""),
        () ->
            Requests.request(
                "PutItem", request.formatted(parameter, sign + "-".repeat(255), value)));
  }

  @Test
  void aQueryHasAKeyCondition() {
    assertInvalid(
        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
            + " request.",
        "Query",
        "'FilterExpression': 'a ='");
  }

  @Test
  void aRequestWithoutParametersHasNothing() {
    var request = Requests.request("UpdateItem", "{'Expected': {}, 'AttributeUpdates': {}}");

    assertEquals(Optional.empty(), request.condition());
    assertEquals(Optional.empty(), request.update());
    assertEquals(Optional.empty(), request.projection());
    assertEquals(Optional.empty(), request.filter(Requests.KEY));
  }

  @Test
  void theExpressionsOfARequestShareItsPlaceholders() {
    var request =
        Requests.request(
            "UpdateItem",
            """
            {'UpdateExpression': 'SET #a = :a', 'ConditionExpression': '#b = :b OR #a = :a',
            'ExpressionAttributeNames': {'#a': 'x', '#b': 'y'},
            'ExpressionAttributeValues': {':a': {'S': 'v'}, ':b': {'S': 'w'}}}
            """);
    var item = Requests.item("{'y': {'S': 'w'}}");

    assertEquals(true, request.condition().orElseThrow().matches(item));
    assertEquals(
        Requests.item("{'y': {'S': 'w'}, 'x': {'S': 'v'}}"),
        request.update().orElseThrow().apply(item));
  }

  private static void assertInvalid(String message, String operation, String members) {
    Requests.assertInvalid(message, () -> Requests.request(operation, "{" + members + "}"));
  }
}
