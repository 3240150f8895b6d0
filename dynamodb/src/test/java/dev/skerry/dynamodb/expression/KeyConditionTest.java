package dev.skerry.dynamodb.expression;

import static dev.skerry.dynamodb.expression.KeyCondition.Comparison;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.table.KeySchema;
import dev.skerry.dynamodb.value.Value;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyConditionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          h = :s AND r = :t                  | EQUAL            | b
          r = :t AND h = :s                  | EQUAL            | b
          :s = h AND :t = r                  | EQUAL            | b
          h = :s AND r < :t                  | LESS             | b
          h = :s AND :t < r                  | GREATER          | b
          h = :s AND r <= :t                 | LESS_OR_EQUAL    | b
          h = :s AND :t <= r                 | GREATER_OR_EQUAL | b
          h = :s AND r > :t                  | GREATER          | b
          h = :s AND :t > r                  | LESS             | b
          h = :s AND r >= :t                 | GREATER_OR_EQUAL | b
          h = :s AND :t >= r                 | LESS_OR_EQUAL    | b
          h = :s AND r BETWEEN :abc AND :t   | BETWEEN          | abc b
          h = :s AND begins_with(r, :t)      | BEGINS_WITH      | b
          (h = :s) AND (r = :t)              | EQUAL            | b
          ((h = :s) AND (r = :t))            | EQUAL            | b
          """)
  void aRangeOfSortKeysIsSelected(String expression, Comparison comparison, String operands) {
    var condition = keyCondition(expression, Requests.KEY);

    assertEquals(new Value.Text("a"), condition.hash());
    assertEquals(
        new KeyCondition.Range(
            comparison,
            Arrays.stream(operands.split(" ")).map(text -> (Value) new Value.Text(text)).toList()),
        condition.range().orElseThrow());
  }

  @Test
  void thePartitionKeyIsEnough() {
    assertEquals(
        new KeyCondition(new Value.Text("a"), Optional.empty()),
        keyCondition("h = :s", Requests.KEY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          h = :s AND :s BETWEEN r AND :t      | Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute as its first operand
          h = :s AND :s BETWEEN :s AND :t     | Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute as its first operand
          h = :s AND begins_with(:t, r)       | Invalid condition in KeyConditionExpression: begins_with operator must have the key attribute as its first operand
          begins_with(h, :s)                  | Query key condition not supported
          h > :s                              | Query key condition not supported
          h BETWEEN :s AND :t                 | Query key condition not supported
          h = :s AND r <> :t                  | Invalid operator used in KeyConditionExpression: <>
          r <> :t AND h = :s                  | Invalid operator used in KeyConditionExpression: <>
          h = :s AND r IN (:t)                | Invalid operator used in KeyConditionExpression: IN
          h = :s AND NOT r = :t               | Invalid operator used in KeyConditionExpression: NOT
          h = :s OR r = :t                    | Invalid operator used in KeyConditionExpression: OR
          h = :s AND (r = :s OR r = :t)       | Invalid operator used in KeyConditionExpression: OR
          h = :s AND attribute_exists(r)      | Invalid operator used in KeyConditionExpression: attribute_exists
          h = :s AND contains(r, :t)          | Invalid operator used in KeyConditionExpression: contains
          h = :s AND size(r) = :n             | Invalid KeyConditionExpression: KeyConditionExpressions cannot contain nested operations
          h = :s AND r.a = :t                 | Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes
          h[0] = :s                           | Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes
          h = r                               | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
          h = :s AND r BETWEEN h AND :s       | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
          :s = :t                             | Invalid condition in KeyConditionExpression: No key attribute specified
          h = :s AND h = :t                   | Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key
          r > :s AND r < :t                   | Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key
          h = :s AND r = :t AND a = :s        | Conditions can be of length 1 or 2 only
          r = :t                              | Query condition missed key schema element: h
          a = :s                              | Query condition missed key schema element: h
          h = :s AND a = :t                   | Query condition missed key schema element: r
          h = :n                              | One or more parameter values were invalid: Condition parameter type does not match schema type
          h = :ss                             | One or more parameter values were invalid: Condition parameter type does not match schema type
          h = :s AND r = :n                   | One or more parameter values were invalid: Condition parameter type does not match schema type
          h = :s AND r BETWEEN :n AND :m      | One or more parameter values were invalid: Condition parameter type does not match schema type
          h = :s AND begins_with(r, :b)       | One or more parameter values were invalid: Condition parameter type does not match schema type
          h = :s AND begins_with(r, :n)       | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
          h = :s AND r > :map                 | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: >, operand type: M
          h = :s AND r BETWEEN :t AND :s      | Invalid KeyConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {S:b}, upper bound operand: AttributeValue: {S:a}
          ((h = :s)) AND r = :t               | Invalid KeyConditionExpression: The expression has redundant parentheses;
          """)
  void conditionsThatSelectNoRangeAreInvalid(String expression, String message) {
    Requests.assertInvalid(message, () -> keyCondition(expression, Requests.KEY));
  }

  @Test
  void aTableWithoutASortKeyHasNoConditionOfIt() {
    var key = new KeySchema(Requests.KEY.hash(), Optional.empty());

    Requests.assertInvalid(
        "Query key condition not supported", () -> keyCondition("h = :s AND r = :t", key));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          h = :t                                | h
          attribute_exists(a) AND size(r.x) = h | r
          NOT (a = :s OR begins_with(a, h))     | h
          """)
  void theFilterOfAQueryHasNoKeyAttributes(String filter, String key) {
    var members = Requests.members(ExpressionKind.FILTER, "r1 = :s AND " + filter);
    members.put("KeyConditionExpression", "h = :s");
    var request = RequestExpressions.of("Query", new Input(members));

    Requests.assertInvalid(
        "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
            + key,
        () -> request.filter(Requests.KEY));
  }

  @Test
  void theFilterOfAScanMayHaveKeyAttributes() {
    var filter =
        Requests.with("Scan", ExpressionKind.FILTER, "h = :s").filter(Requests.KEY).orElseThrow();

    assertEquals(true, filter.matches(Requests.item("{'h': {'S': 'a'}}")));
  }

  private static KeyCondition keyCondition(String expression, KeySchema key) {
    return Requests.with("Query", ExpressionKind.KEY_CONDITION, expression).keyCondition(key);
  }
}
