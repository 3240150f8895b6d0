package dev.skerry.dynamodb.expression;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionErrorTest {
  private static final String DISTINCT =
      "The first operand must be distinct from the remaining operands for this operator or"
          + " function; operator: %s, first operand: %s";
  private static final String MISUSED =
      "The function is not allowed to be used this way in an expression; function: %s";
  private static final String WRONG_COUNT =
      "Incorrect number of operands for operator or function; operator or function: %s,"
          + " number of operands: %s";
  private static final String WRONG_TYPE =
      "Incorrect operand type for operator or function; operator or function: %s,"
          + " operand type: %s";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a = a                        | =              | [a]
          a.b = a.b                    | =              | [a, b]
          a[0] = a[00]                 | =              | [a, [0]]
          #dot < #dot                  | <              | [a.b]
          a <> a                       | <>             | [a]
          begins_with(a, a)            | begins_with    | [a]
          contains(a, a)               | contains       | [a]
          attribute_type(a, a)         | attribute_type | [a]
          a IN (b, a)                  | IN             | [a]
          a BETWEEN b AND a            | BETWEEN        | [a]
          """)
  void comparingAPathWithItselfIsInvalid(String condition, String operator, String path) {
    assertInvalid(DISTINCT.formatted(operator, path), condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          size(a)                              | size
          NOT size(a)                          | size
          attribute_exists(a) = :s             | attribute_exists
          a = attribute_exists(b)              | attribute_exists
          begins_with(a, :s) <> :bool          | begins_with
          a BETWEEN contains(b, :s) AND :s     | contains
          a IN (b, attribute_type(b, :s))      | attribute_type
          contains(attribute_exists(a), b)     | attribute_exists
          size(attribute_not_exists(a)) = :n   | attribute_not_exists
          """)
  void onlySizeIsAnOperandAndOnlyOtherFunctionsAreConditions(String condition, String function) {
    assertInvalid(MISUSED.formatted(function), condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attribute_exists(a, b)        | attribute_exists     | 2
          attribute_not_exists(a, b)    | attribute_not_exists | 2
          attribute_type(a)             | attribute_type       | 1
          begins_with(a)                | begins_with          | 1
          begins_with(a, b, c)          | begins_with          | 3
          contains(a)                   | contains             | 1
          size(a, b) = :n               | size                 | 2
          """)
  void functionsHaveAFixedNumberOfOperands(String condition, String function, String count) {
    assertInvalid(WRONG_COUNT.formatted(function, count), condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a < :map                      | <              | M
          a <= :bool                    | <=             | BOOL
          a > :null                     | >              | NULL
          a >= :ns                      | >=             | NS
          :l < a                        | <              | L
          :bs >= a                      | >=             | BS
          a BETWEEN :l AND :l           | BETWEEN        | L
          :map BETWEEN a AND b          | BETWEEN        | M
          a BETWEEN b AND :ss           | BETWEEN        | SS
          begins_with(a, :n)            | begins_with    | N
          begins_with(:ss, a)           | begins_with    | SS
          begins_with(a, size(b))       | begins_with    | N
          size(:n) = a                  | size           | N
          size(:bool) = a               | size           | BOOL
          size(:null) = a               | size           | NULL
          size(size(a)) = :n            | size           | N
          attribute_type(a, :n)         | attribute_type | N
          attribute_type(a, size(b))    | attribute_type | N
          attribute_type(a, b)          | attribute_type | {NS,SS,L,BS,N,M,B,BOOL,NULL,S}
          """)
  void valuesOfTheRequestMustHaveATypeThatFits(String condition, String operator, String type) {
    assertInvalid(WRONG_TYPE.formatted(operator, type), condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          foo(a) = :s                | Invalid function name; function: foo
          SIZE(a) = :n               | Invalid function name; function: SIZE
          Attribute_exists(a)        | Invalid function name; function: Attribute_exists
          if_not_exists(a, :s) = :s  | The function is not allowed in a condition expression; function: if_not_exists
          list_append(a, :l) = :s    | The function is not allowed in a condition expression; function: list_append
          attribute_exists(:s)       | Operator or function requires a document path; operator or function: attribute_exists
          attribute_exists(size(a))  | Operator or function requires a document path; operator or function: attribute_exists
          attribute_not_exists(:s)   | Operator or function requires a document path; operator or function: attribute_not_exists
          attribute_type(a, :s)      | Invalid attribute type name found; type: a, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}
          a BETWEEN :m AND :n        | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}
          a BETWEEN :s AND :n        | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {S:a}, upper bound operand: AttributeValue: {N:1}
          ((a = :s))                 | The expression has redundant parentheses;
          a = :s AND ((b = :s))      | The expression has redundant parentheses;
          (((a))) = :s               | The expression has redundant parentheses;
          NOT ((a = :s))             | The expression has redundant parentheses;
          abort = :s                 | Attribute name is a reserved keyword; reserved keyword: abort
          a.Abort = :s               | Attribute name is a reserved keyword; reserved keyword: Abort
          set = :s                   | Attribute name is a reserved keyword; reserved keyword: set
          #x = :s                    | An expression attribute name used in the document path is not defined; attribute name: #x
          a.#x = :s                  | An expression attribute name used in the document path is not defined; attribute name: #x
          a = :x                     | An expression attribute value used in expression is not defined; attribute value: :x
          a[2147483648] = :s         | List index is not within the allowable range; index: [2147483648]
          ''                         | The expression can not be empty;
          ' '                        | The expression can not be empty;
          """)
  void conditionsThatMakeNoSenseAreInvalid(String condition, String message) {
    assertInvalid(message, condition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a = :x AND b AND c                 | Syntax error; token: "AND", near: "b AND c"
          foo(a) AND ((abort = :x))          | The expression has redundant parentheses;
          abort = :x AND size(a) AND foo(a)  | Invalid function name; function: foo
          abort = :x AND size(a)             | The function is not allowed to be used this way in an expression; function: size
          a = :x AND b = #x AND abort = a    | Attribute name is a reserved keyword; reserved keyword: abort
          a = :x AND b = #x AND c = c        | An expression attribute value used in expression is not defined; attribute value: :x
          b = #x AND a = :x                  | An expression attribute name used in the document path is not defined; attribute name: #x
          begins_with(a, :n) AND b = b       | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
          b = b AND begins_with(a, :n)       | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [b]
          """)
  void checksOfTheWholeTextComeFirst(String condition, String message) {
    assertInvalid(message, condition);
  }

  private static void assertInvalid(String message, String condition) {
    for (var kind : new ExpressionKind[] {ExpressionKind.CONDITION, ExpressionKind.FILTER}) {
      var operation = kind == ExpressionKind.FILTER ? "Scan" : "DeleteItem";

      Requests.assertInvalid(
          "Invalid " + kind.parameter() + ": " + message,
          () -> Requests.with(operation, kind, condition));
    }
  }
}
