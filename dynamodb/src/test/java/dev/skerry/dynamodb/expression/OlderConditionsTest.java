package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OlderConditionsTest {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final Item ITEM =
      Requests.item(
          """
          {'s': {'S': 'abc'}, 'n': {'N': '1.0'}, 'b': {'B': 'YWJj'}, 'l': {'L': [{'S': 'x'}, {'N': '1'}]},
          'm': {'M': {'k': {'N': '1'}}}, 'ss': {'SS': ['a', 'b']}, 'a.b': {'S': 'dot'}, 'null': {'NULL': true}}
          """);
  private static final Map<Type, String> VALUES = new EnumMap<>(Type.class);

  static {
    VALUES.put(Type.S, "'a'");
    VALUES.put(Type.N, "'1'");
    VALUES.put(Type.B, "'YQ=='");
    VALUES.put(Type.BOOL, "true");
    VALUES.put(Type.NULL, "true");
    VALUES.put(Type.L, "[]");
    VALUES.put(Type.M, "{}");
    VALUES.put(Type.SS, "['a']");
    VALUES.put(Type.NS, "['1']");
    VALUES.put(Type.BS, "['YQ==']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          s    | EQ           | {'S': 'abc'}               | true
          s    | EQ           | {'S': 'ab'}                | false
          n    | EQ           | {'N': '1'}                 | true
          n    | EQ           | {'S': '1'}                 | false
          ss   | EQ           | {'SS': ['b', 'a']}         | true
          l    | EQ           | {'L': [{'S': 'x'}, {'N': '1'}]} | true
          m    | EQ           | {'M': {'k': {'N': '1'}}}   | true
          null | EQ           | {'NULL': true}             | true
          gone | EQ           | {'S': 'a'}                 | false
          a.b  | EQ           | {'S': 'dot'}               | true
          s    | NE           | {'S': 'a'}                 | true
          s    | NE           | {'S': 'abc'}               | false
          gone | NE           | {'S': 'a'}                 | true
          n    | LE           | {'N': '1'}                 | true
          n    | LE           | {'N': '0'}                 | false
          n    | LT           | {'N': '2'}                 | true
          n    | LT           | {'N': '1'}                 | false
          n    | LT           | {'S': '2'}                 | false
          gone | LT           | {'S': '2'}                 | false
          s    | GE           | {'S': 'abc'}               | true
          s    | GE           | {'S': 'abd'}               | false
          b    | GT           | {'B': 'YQ=='}              | true
          b    | GT           | {'B': 'Yg=='}              | false
          s    | NOT_NULL     |                            | true
          null | NOT_NULL     |                            | true
          gone | NOT_NULL     |                            | false
          s    | NULL         |                            | false
          null | NULL         |                            | false
          gone | NULL         |                            | true
          s    | CONTAINS     | {'S': 'bc'}                | true
          s    | CONTAINS     | {'S': 'cb'}                | false
          ss   | CONTAINS     | {'S': 'b'}                 | true
          l    | CONTAINS     | {'N': '1'}                 | true
          b    | CONTAINS     | {'B': 'Yg=='}              | true
          gone | CONTAINS     | {'S': 'b'}                 | false
          s    | NOT_CONTAINS | {'S': 'bc'}                | false
          s    | NOT_CONTAINS | {'S': 'cb'}                | true
          gone | NOT_CONTAINS | {'S': 'b'}                 | false
          s    | BEGINS_WITH  | {'S': 'ab'}                | true
          b    | BEGINS_WITH  | {'B': 'YQ=='}              | true
          s    | BEGINS_WITH  | {'S': 'b'}                 | false
          s    | IN           | {'S': 'x'}, {'S': 'abc'}   | true
          s    | IN           | {'S': 'x'}                 | false
          n    | BETWEEN      | {'N': '1'}, {'N': '2'}     | true
          n    | BETWEEN      | {'N': '2'}, {'N': '3'}     | false
          gone | BETWEEN      | {'N': '2'}, {'N': '3'}     | false
          """)
  void operatorsAreTrueOrFalse(String name, String operator, String values, boolean expected) {
    var condition = condition(name, operator, values == null ? "" : values);
    for (var parameter : List.of("ScanFilter", "Expected")) {
      var request =
          Requests.request(
              parameter.equals("Expected") ? "PutItem" : "Scan",
              "{'" + parameter + "': {" + condition + "}}");
      var tree = request.condition().or(() -> request.filter(Requests.KEY)).orElseThrow();

      assertEquals(expected, tree.matches(ITEM), parameter);
    }
  }

  private static String condition(String name, String operator, String values) {
    return "'%s': {'ComparisonOperator': '%s', 'AttributeValueList': [%s]}"
        .formatted(name, operator, values);
  }

  @ParameterizedTest
  @MethodSource("operatorsAndTypes")
  void anOperatorAcceptsSomeTypes(OlderOperator operator, Type type) {
    var types =
        switch (operator) {
          case EQ, NE -> List.of(Type.values());
          case NULL, NOT_NULL -> List.of();
          case BEGINS_WITH -> List.of(Type.S, Type.B);
          default -> List.of(Type.S, Type.N, Type.B);
        };
    var value = "{'" + type + "': " + VALUES.get(type) + "}";
    var values = operator == OlderOperator.BETWEEN ? value + ", " + value : value;
    var request = "{'ScanFilter': {" + condition("a", operator.name(), values) + "}}";
    if (types.contains(type)) {
      Requests.request("Scan", request);
    } else {
      Requests.assertInvalid(
          INVALID
              + (types.isEmpty()
                      ? "Invalid number of argument(s) for the %s ComparisonOperator"
                      : "ComparisonOperator %s is not valid for %s AttributeValue type")
                  .formatted(operator, type),
          () -> Requests.request("Scan", request));
    }
  }

  private static Stream<Arguments> operatorsAndTypes() {
    return Arrays.stream(OlderOperator.values())
        .flatMap(
            operator -> Arrays.stream(Type.values()).map(type -> Arguments.of(operator, type)));
  }

  @ParameterizedTest
  @CsvSource({
    "EQ, 0",
    "EQ, 2",
    "NE, 0",
    "NE, 2",
    "LE, 0",
    "LE, 2",
    "LT, 0",
    "LT, 2",
    "GE, 0",
    "GE, 2",
    "GT, 0",
    "GT, 2",
    "NULL, 1",
    "NOT_NULL, 1",
    "CONTAINS, 0",
    "CONTAINS, 2",
    "NOT_CONTAINS, 0",
    "NOT_CONTAINS, 2",
    "BEGINS_WITH, 0",
    "BEGINS_WITH, 2",
    "IN, 0",
    "BETWEEN, 0",
    "BETWEEN, 1",
    "BETWEEN, 3"
  })
  void anOperatorHasAFixedNumberOfValues(String operator, int count) {
    var values = String.join(", ", Collections.nCopies(count, "{'S': 'a'}"));

    Requests.assertInvalid(
        INVALID + "Invalid number of argument(s) for the " + operator + " ComparisonOperator",
        () ->
            Requests.request("Scan", "{'ScanFilter': {" + condition("a", operator, values) + "}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          IN      | {'S': 'a'}, {'N': '1'} | One or more parameter values were invalid: AttributeValues inside AttributeValueList must be of same type
          BETWEEN | {'S': 'a'}, {'N': '1'} | One or more parameter values were invalid: AttributeValues inside AttributeValueList must be of same type
          BETWEEN | {'S': 'b'}, {'S': 'a'} | The BETWEEN condition was provided a range where the lower bound is greater than the upper bound
          EQ      | {}                     | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
          """)
  void valuesOfAListFitTogether(String operator, String values, String message) {
    Requests.assertInvalid(
        message,
        () ->
            Requests.request("Scan", "{'ScanFilter': {" + condition("a", operator, values) + "}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'Value': {'N': '1'}                               | n    | true
          'Value': {'N': '1'}, 'Exists': true               | n    | true
          'Value': {'N': '2'}, 'Exists': true               | n    | false
          'Value': {'N': '1'}                               | gone | false
          'Exists': false                                   | n    | false
          'Exists': false                                   | gone | true
          'Value': {'N': '2'}, 'ComparisonOperator': 'LT'   | n    | true
          'ComparisonOperator': 'NULL'                      | gone | true
          'ComparisonOperator': 'NOT_NULL'                  | gone | false
          """)
  void expectedIsAboutOneValueOrAbsence(String members, String name, boolean expected) {
    var request =
        Requests.request("PutItem", "{'Expected': {'%s': {%s}}}".formatted(name, members));

    assertEquals(expected, request.condition().orElseThrow().matches(ITEM));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ''                                                         | Value must be provided when Exists is null for Attribute: a
          'Exists': true                                             | Value must be provided when Exists is true for Attribute: a
          'Exists': false, 'Value': {'S': 'a'}                       | Value cannot be used when Exists is false for Attribute: a
          'Exists': false, 'ComparisonOperator': 'EQ'                | Exists and ComparisonOperator cannot be used together for Attribute: a
          'ComparisonOperator': 'EQ'                                 | Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a
          'AttributeValueList': []                                   | AttributeValueList can only be used with a ComparisonOperator for Attribute: a
          'Exists': false, 'AttributeValueList': []                  | AttributeValueList can only be used with a ComparisonOperator for Attribute: a
          'Value': {'S': 'a'}, 'AttributeValueList': []              | Value and AttributeValueList cannot be used together for Attribute: a
          'Value': {'S': 'a'}, 'AttributeValueList': [], 'ComparisonOperator': 'EQ' | Value and AttributeValueList cannot be used together for Attribute: a
          'Value': {'S': 'a'}, 'ComparisonOperator': 'BETWEEN'       | Invalid number of argument(s) for the BETWEEN ComparisonOperator
          'Value': {'S': 'a'}, 'ComparisonOperator': 'NULL'          | Invalid number of argument(s) for the NULL ComparisonOperator
          'Value': {'M': {}}, 'ComparisonOperator': 'LT'             | ComparisonOperator LT is not valid for M AttributeValue type
          """)
  void anIncompleteExpectationIsInvalid(String members, String message) {
    var expected = members.equals("''") ? "" : members;

    Requests.assertInvalid(
        INVALID + message,
        () -> Requests.request("PutItem", "{'Expected': {'a': {" + expected + "}}}"));
  }

  @ParameterizedTest
  @CsvSource({"AND, false", "OR, true", ", false"})
  void theConditionalOperatorCombines(String operator, boolean expected) {
    var request =
        Requests.request(
            "PutItem",
            "{'Expected': {'n': {'Value': {'N': '1'}}, 'gone': {'Value': {'N': '1'}}}"
                + (operator == null ? "" : ", 'ConditionalOperator': '" + operator + "'")
                + "}");

    assertEquals(expected, request.condition().orElseThrow().matches(ITEM));
  }

  @Test
  void theFilterOfAQueryHasNoKeyAttributes() {
    var request =
        Requests.request(
            "Query",
            "{'KeyConditions': {%s}, 'QueryFilter': {%s}}"
                .formatted(condition("h", "EQ", "{'S': 'a'}"), condition("r", "NULL", "")));

    Requests.assertInvalid(
        "QueryFilter can only contain non-primary key attributes: Primary key attribute: r",
        () -> request.filter(Requests.KEY));
  }
}
