package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateErrorTest {
  private static final Item ITEM =
      Requests.item(
          """
          {'n': {'N': '5'}, 's': {'S': 'str'}, 'ss': {'SS': ['a', 'b']}, 'l': {'L': [{'N': '0'}]},
          'm': {'M': {'x': {'N': '1'}}}, 'big': {'N': '9e125'}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET a = :s SET b = :s             | The "SET" section can only be used once in an update expression;
          remove a remove b                 | The "REMOVE" section can only be used once in an update expression;
          ADD a :n SET b = :n ADD c :n      | The "ADD" section can only be used once in an update expression;
          DELETE a :ss DELETE b :ss         | The "DELETE" section can only be used once in an update expression;
          SET a = foo(b)                    | Invalid function name; function: foo
          SET a = size(b)                   | The function is not allowed in an update expression; function: size
          SET a = attribute_exists(b)       | The function is not allowed in an update expression; function: attribute_exists
          SET a = if_not_exists(:s, b)      | Operator or function requires a document path; operator or function: if_not_exists
          SET a = if_not_exists(if_not_exists(a, b), b) | Operator or function requires a document path; operator or function: if_not_exists
          SET a = if_not_exists(a)          | Incorrect number of operands for operator or function; operator or function: if_not_exists, number of operands: 1
          SET a = list_append(a, b, c)      | Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 3
          SET a = :s + n                    | Incorrect operand type for operator or function; operator or function: +, operand type: S
          SET a = n - :ss                   | Incorrect operand type for operator or function; operator or function: -, operand type: SS
          SET a = list_append(list_append(:l, :l), :l) | The function is not allowed to be used this way in an expression; function: list_append
          SET a = list_append(:n, :s)       | Incorrect operand type for operator or function; operator or function: list_append, operand type: N
          ADD n :s                          | Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND
          ADD n :b                          | Incorrect operand type for operator or function; operator: ADD, operand type: BINARY, typeSet: ALLOWED_FOR_ADD_OPERAND
          ADD n :l                          | Incorrect operand type for operator or function; operator: ADD, operand type: LIST, typeSet: ALLOWED_FOR_ADD_OPERAND
          ADD n :map                        | Incorrect operand type for operator or function; operator: ADD, operand type: MAP, typeSet: ALLOWED_FOR_ADD_OPERAND
          ADD n :bool                       | Incorrect operand type for operator or function; operator: ADD, operand type: BOOLEAN, typeSet: ALLOWED_FOR_ADD_OPERAND
          ADD n :null                       | Incorrect operand type for operator or function; operator: ADD, operand type: NULL, typeSet: ALLOWED_FOR_ADD_OPERAND
          DELETE ss :n                      | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND
          SET a = :s, a = :t                | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
          SET m.x = :s REMOVE m             | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m]
          SET b = :s, m.x = :s, m.x[0] = :t | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m, x, [0]]
          SET m.x = :s, m[0] = :t           | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, x], path two: [m, [0]]
          ADD m[0].x :n, m[0][1] :n         | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, [0], x], path two: [m, [0], [1]]
          SET abort = :s                    | Attribute name is a reserved keyword; reserved keyword: abort
          SET a = #x                        | An expression attribute name used in the document path is not defined; attribute name: #x
          SET a = :x                        | An expression attribute value used in expression is not defined; attribute value: :x
          REMOVE a[99999999999]             | List index is not within the allowable range; index: [99999999999]
          """)
  void updatesThatMakeNoSenseAreInvalid(String update, String message) {
    assertInvalid("Invalid UpdateExpression: " + message, update);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET a = foo(abort) SET b = c             | Attribute name is a reserved keyword; reserved keyword: abort
          SET a = :x, b = #x SET c = foo(a)        | Invalid function name; function: foo
          SET a = :x, b = #x                       | An expression attribute name used in the document path is not defined; attribute name: #x
          SET a = :s + b, c = :s, c = :x           | An expression attribute value used in expression is not defined; attribute value: :x
          ADD n :s SET m[0] = :s, m.x = :s, m = :s | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [m, [0]], path two: [m]
          ADD n :s SET m[0] = :s, m.x = :s         | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [m, [0]], path two: [m, x]
          ADD n :s SET a = if_not_exists(b)        | Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND
          """)
  void checksOfTheWholeTextComeFirst(String update, String message) {
    assertInvalid("Invalid UpdateExpression: " + message, update);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET a = b",
        "SET a = n + b",
        "SET a = m.y",
        "SET a = if_not_exists(a, b)",
        "SET a = list_append(b, :l)"
      })
  void readingAMissingAttributeIsInvalid(String update) {
    assertInvalid(
        "The provided expression refers to an attribute that does not exist in the item", update);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET a = n + s",
        "SET a = s - :n",
        "SET a = list_append(l, n)",
        "SET a = list_append(l, :l) + :n",
        "ADD s :n",
        "ADD ss :ns",
        "ADD n :ss",
        "ADD m.x :ss",
        "DELETE ss :ns",
        "DELETE n :ss"
      })
  void anAttributeWithAWrongTypeIsInvalid(String update) {
    assertInvalid("An operand in the update expression has an incorrect data type", update);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET gone.x = :s",
        "SET m.y.z = :s",
        "SET m[0] = :s",
        "SET l.x = :s",
        "SET s.x = :s",
        "SET l[0].x = :s",
        "SET l[1].x = :s",
        "REMOVE gone.x",
        "REMOVE m.y.z",
        "REMOVE m[0]",
        "REMOVE l.x",
        "ADD gone.x :n",
        "DELETE gone.x :ss"
      })
  void aPathWithoutAParentOfItsTypeIsInvalid(String update) {
    assertInvalid(
        "The document path provided in the update expression is invalid for update", update);
  }

  @ParameterizedTest
  @CsvSource({
    "SET a = :nine + :nine, overflow, larger",
    "SET a = :e50 + :n, overflow, larger",
    "ADD big :nine, overflow, larger",
    "SET a = :tinier - :tiny, underflow, smaller"
  })
  void aSumOutOfRangeIsInvalid(String update, String problem, String comparison) {
    assertInvalid(
        "Number %s. Attempting to store a number with magnitude %s than supported range"
            .formatted(problem, comparison),
        update);
  }

  private static void assertInvalid(String message, String update) {
    Requests.assertInvalid(
        message,
        () ->
            Requests.with("UpdateItem", ExpressionKind.UPDATE, update)
                .update()
                .orElseThrow()
                .apply(ITEM));
  }
}
