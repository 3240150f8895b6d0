package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OlderParametersTest {
  private static final Item ITEM =
      Requests.item(
          """
          {'n': {'N': '5'}, 's': {'S': 'a'}, 'ss': {'SS': ['a', 'b']}, 'l': {'L': [{'N': '1'}]}, 'one': {'SS': ['a']}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          n    | 'Value': {'S': 'x'}                              | {'S': 'x'}
          x.y  | 'Value': {'S': 'x'}, 'Action': 'PUT'             | {'S': 'x'}
          n    | 'Action': 'DELETE'                               |
          gone | 'Action': 'DELETE'                               |
          n    | 'Value': {'N': '1'}, 'Action': 'ADD'             | {'N': '6'}
          gone | 'Value': {'N': '1'}, 'Action': 'ADD'             | {'N': '1'}
          ss   | 'Value': {'SS': ['b', 'c']}, 'Action': 'ADD'     | {'SS': ['a', 'b', 'c']}
          l    | 'Value': {'L': [{'S': 'x'}]}, 'Action': 'ADD'    | {'L': [{'N': '1'}, {'S': 'x'}]}
          gone | 'Value': {'L': []}, 'Action': 'ADD'              | {'L': []}
          ss   | 'Value': {'SS': ['b', 'c']}, 'Action': 'DELETE'  | {'SS': ['a']}
          one  | 'Value': {'SS': ['a']}, 'Action': 'DELETE'       |
          gone | 'Value': {'SS': ['a']}, 'Action': 'DELETE'       |
          """)
  void attributeUpdatesPutAddAndDelete(String name, String members, String value) {
    var update = update(name, members);
    var expected = value == null ? Item.EMPTY : Requests.item("{'" + name + "': " + value + "}");

    assertEquals(expected, update.apply(ITEM).only(Set.of(name)));
    assertEquals(Set.of(name), update.names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          n   | 'Action': 'PUT'                             | Only DELETE action is allowed when no attribute value is specified
          n   | 'Action': 'ADD'                             | Only DELETE action is allowed when no attribute value is specified
          n   | 'Action': 'ADD', 'Value': {'S': 'a'}        | ADD action is not supported for the type S
          n   | 'Action': 'ADD', 'Value': {'B': 'YQ=='}     | ADD action is not supported for the type B
          n   | 'Action': 'ADD', 'Value': {'BOOL': true}    | ADD action is not supported for the type BOOL
          n   | 'Action': 'ADD', 'Value': {'NULL': true}    | ADD action is not supported for the type NULL
          n   | 'Action': 'ADD', 'Value': {'M': {}}         | ADD action is not supported for the type M
          n   | 'Action': 'DELETE', 'Value': {'N': '1'}     | DELETE action with value is not supported for the type N
          n   | 'Action': 'DELETE', 'Value': {'L': []}      | DELETE action with value is not supported for the type L
          """)
  void anActionWithoutItsValueIsInvalid(String name, String members, String message) {
    Requests.assertInvalid(
        "One or more parameter values were invalid: " + message, () -> update(name, members));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          s   | 'Action': 'ADD', 'Value': {'N': '1'}
          n   | 'Action': 'ADD', 'Value': {'SS': ['a']}
          ss  | 'Action': 'ADD', 'Value': {'NS': ['1']}
          ss  | 'Action': 'DELETE', 'Value': {'NS': ['1']}
          n   | 'Action': 'DELETE', 'Value': {'SS': ['a']}
          """)
  void anAttributeWithAnotherTypeIsInvalid(String name, String members) {
    Requests.assertInvalid(
        "Type mismatch for attribute to update", () -> update(name, members).apply(ITEM));
  }

  private static Update update(String name, String members) {
    return Requests.request(
            "UpdateItem", "{'AttributeUpdates': {'%s': {%s}}}".formatted(name, members))
        .update()
        .orElseThrow();
  }

  @Test
  void attributesToGetAreNamesAndNotPaths() {
    var projection =
        Requests.request("GetItem", "{'AttributesToGet': ['x.y', 'name', 'z[0]']}")
            .projection()
            .orElseThrow();

    assertEquals(
        Requests.item("{'name': {'S': 'n'}, 'x.y': {'S': 'dot'}}"),
        projection.project(
            Requests.item("{'x.y': {'S': 'dot'}, 'name': {'S': 'n'}, 'z': {'L': []}}")));
  }

  @Test
  void attributesHaveNames() {
    var message = "One or more parameter values were invalid: Empty attribute name";

    Requests.assertInvalid(message, () -> Requests.request("GetItem", "{'AttributesToGet': ['']}"));
    Requests.assertInvalid(
        message,
        () -> Requests.request("UpdateItem", "{'AttributeUpdates': {'': {'Value': {'S': 'a'}}}}"));
  }

  @Test
  void attributesToGetHaveNoDuplicates() {
    Requests.assertInvalid(
        "One or more parameter values were invalid: Duplicate value in attribute name: a",
        () -> Requests.request("GetItem", "{'AttributesToGet': ['a', 'b', 'a']}"));
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, EQUAL",
    "LE, LESS_OR_EQUAL",
    "LT, LESS",
    "GE, GREATER_OR_EQUAL",
    "GT, GREATER",
    "BEGINS_WITH, BEGINS_WITH"
  })
  void keyConditionsSelectARange(String operator, KeyCondition.Comparison comparison) {
    var condition = keyConditions("h: EQ a, r: " + operator + " b");

    assertEquals(new Value.Text("a"), condition.hash());
    assertEquals(comparison, condition.range().orElseThrow().comparison());
  }

  @Test
  void keyConditionsSelectBetweenTwoValues() {
    var range = keyConditions("r: BETWEEN a c, h: EQ a").range().orElseThrow();

    assertEquals(KeyCondition.Comparison.BETWEEN, range.comparison());
    assertEquals(2, range.operands().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          h: GT a                     | Query key condition not supported
          r: EQ a                     | Query condition missed key schema element: h
          h: EQ a, x: EQ a            | Query condition missed key schema element: r
          h: EQ a, r: NE b            | Attempted conditional constraint is not an indexable operation
          h: EQ a, r: CONTAINS b      | Attempted conditional constraint is not an indexable operation
          h: NOT_NULL                 | Attempted conditional constraint is not an indexable operation
          h: IN a                     | Attempted conditional constraint is not an indexable operation
          h: EQ a, r: BETWEEN a       | One or more parameter values were invalid: Invalid number of argument(s) for the BETWEEN ComparisonOperator
          h: EQ a, r: BETWEEN b a     | The BETWEEN condition was provided a range where the lower bound is greater than the upper bound
          h: EQ a, r: EQ a, x: EQ a   | Conditions can be of length 1 or 2 only
          ''                          | Conditions can be of length 1 or 2 only
          h: EQ 1                     | One or more parameter values were invalid: Condition parameter type does not match schema type
          h: EQ a, r: GT 1            | One or more parameter values were invalid: Condition parameter type does not match schema type
          h: EQ a, r: BEGINS_WITH 1   | One or more parameter values were invalid: ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type
          """)
  void keyConditionsThatSelectNoRangeAreInvalid(String conditions, String message) {
    Requests.assertInvalid(message, () -> keyConditions(conditions));
  }

  /** Conditions such as {@code h: EQ a}; a digit is a number. */
  private static KeyCondition keyConditions(String conditions) {
    var json =
        conditions
            .replaceAll(" (\\d)", ", {'N': '$1'}")
            .replaceAll(" ([a-z])(?=[ ,]|$)", ", {'S': '$1'}")
            .replaceAll(
                "(\\w): (\\w+)", "'$1': {'ComparisonOperator': '$2', 'AttributeValueList': [")
            .replace("[, {", "[{")
            .replaceAll(", '(\\w)': \\{'C", "]}, '$1': {'C");
    return Requests.request(
            "Query", "{'KeyConditions': {" + json + (json.isEmpty() ? "" : "]}") + "}}")
        .keyCondition(Requests.KEY);
  }
}
