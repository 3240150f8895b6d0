package dev.skerry.dynamodb.expression;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxErrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          foo                            | <EOF> | foo
          a b c                          | b     | a b c
          a = :s b                       | b     | :s b
          a = :s b = c                   | b     | :s b =
          a-b                            | -     | a-b
          a == :s                        | =     | == :s
          (a = :s                        | <EOF> | :s
          a = :s)                        | )     | :s)
          a =                            | <EOF> | =
          a = $x                         | $     | = $x
          a[b] = :s                      | b     | [b]
          a[-1] = :s                     | -     | [-1
          a[1 = :s                       | =     | 1 = :s
          a.b.                           | <EOF> | .
          a.:s = :s                      | :s    | .:s =
          a AND b                        | AND   | a AND b
          a = :s AND                     | <EOF> | AND
          a = b = c                      | =     | b = c
          a IN ()                        | )     | ()
          a IN :s                        | :s    | IN :s
          a + b = :n                     | +     | a + b
          a : s                          | :     | a : s
          a = # AND                      | #     | = # AND
          a = 1                          | 1     | = 1
          a = "x"                        | "     | = "x
          !!                             | !     | !!
          NOT a                          | <EOF> | a
          #n attribute_not_exists :s     | attribute_not_exists | #n attribute_not_exists :s
          a\u00e9 = :s                   | é     | aé =
          a BETWEEN :s OR :t             | OR    | :s OR :t
          """)
  void conditionsReportTheTokenAndItsNeighbours(String condition, String token, String near) {
    assertSyntaxError("PutItem", ExpressionKind.CONDITION, condition, token, near);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INVALID SYNTAX HERE            | INVALID | INVALID SYNTAX
          SET                            | <EOF>   | SET
          SET a                          | <EOF>   | a
          ADD hits : incr                | :       | hits : incr
          SET a = :s, updated = :t, #    | #       | , #
          SET updated = :s, , a = :t     | ,       | , , a
          SET a = :s,                    | <EOF>   | ,
          SET a = n * :n                 | *       | n * :n
          SET a = n + :n + :m            | +       | :n + :m
          SET _abc = :s                  | _       | SET _abc
          SET a = VALUE1 1               | 1       | VALUE1 1
          SET size(a) = :s               | (       | size(a
          ADD n n                        | n       | n n
          ADD n                          | <EOF>   | n
          REMOVE :s                      | :s      | REMOVE :s
          DELETE ss                      | <EOF>   | ss
          a-b                            | a       | a-
          """)
  void updatesReportTheTokenAndItsNeighbours(String update, String token, String near) {
    assertSyntaxError("UpdateItem", ExpressionKind.UPDATE, update, token, near);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          !!    ; !     ; !!
          a,    ; <EOF> ; ,
          a b   ; b     ; a b
          l[a]  ; a     ; [a]
          (a)   ; (     ; (a
          a(b)  ; (     ; a(b
          """)
  void projectionsReportTheTokenAndItsNeighbours(String projection, String token, String near) {
    assertSyntaxError("GetItem", ExpressionKind.PROJECTION, projection, token, near);
  }

  private static void assertSyntaxError(
      String operation, ExpressionKind kind, String expression, String token, String near) {
    var message =
        "Invalid " + kind.parameter() + ": Syntax error; token: \"" + token + "\", near: \"" + near;

    Requests.assertInvalid(message + "\"", () -> Requests.with(operation, kind, expression));
  }
}
