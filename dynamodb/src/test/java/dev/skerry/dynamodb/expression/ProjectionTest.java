package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.value.Item;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTest {
  private static final Item ITEM =
      Requests.item(
          """
          {'a': {'S': '1'}, 'a.b': {'S': 'dot'}, 'm': {'M': {'x': {'N': '1'}, 'y': {'S': 'q'}}}, 'name': {'S': 'n'},
          'l': {'L': [{'N': '0'}, {'M': {'x': {'N': '1'}, 'y': {'N': '2'}, 'z': {'N': '3'}}}, {'N': '2'},
          {'L': [{'N': '7'}, {'N': '8'}]}]}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a, #n, gone         | {'a': {'S': '1'}, 'name': {'S': 'n'}}
          #dot                | {'a.b': {'S': 'dot'}}
          l[2], l[0]          | {'l': {'L': [{'N': '0'}, {'N': '2'}]}}
          l[1].z, l[1].x      | {'l': {'L': [{'M': {'z': {'N': '3'}, 'x': {'N': '1'}}}]}}
          l[3][1], l[3][0]    | {'l': {'L': [{'L': [{'N': '7'}, {'N': '8'}]}]}}
          l[3][1], l[0]       | {'l': {'L': [{'N': '0'}, {'L': [{'N': '8'}]}]}}
          m.x, a              | {'m': {'M': {'x': {'N': '1'}}}, 'a': {'S': '1'}}
          m.x, m.y            | {'m': {'M': {'x': {'N': '1'}, 'y': {'S': 'q'}}}}
          l[9], m.gone, m.x.y | {}
          m[0], l.x, a.x      | {}
          l[1].gone           | {}
          """)
  void onlyThePathsAreReturned(String projection, String projected) {
    assertEquals(Requests.item(projected), projection(projection).project(ITEM));
  }

  @Test
  void namesAreThoseOfTheAttributes() {
    assertEquals(Set.of("a", "m", "a.b"), projection("m.x, a, m.y, #dot").names());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a, a              | overlap  | [a]         | [a]
          m, m.x            | overlap  | [m]         | [m, x]
          l[1].x, a, l[1]   | overlap  | [l, [1], x] | [l, [1]]
          l[0], l[0]        | overlap  | [l, [0]]    | [l, [0]]
          #n, a, #n         | overlap  | [name]      | [name]
          l[0], l.x, l[0].y | overlap  | [l, [0]]    | [l, [0], y]
          m.x, m[0]         | conflict | [m, x]      | [m, [0]]
          l[0].x, l[0][1]   | conflict | [l, [0], x] | [l, [0], [1]]
          """)
  void pathsThatMeetAreInvalid(String projection, String problem, String one, String two) {
    Requests.assertInvalid(
        "Invalid ProjectionExpression: Two document paths "
            + problem
            + " with each other; must remove or rewrite one of these paths; path one: "
            + one
            + ", path two: "
            + two,
        () -> projection(projection));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          #x, abort  | Attribute name is a reserved keyword; reserved keyword: abort
          a.name     | Attribute name is a reserved keyword; reserved keyword: name
          a, a, #x   | An expression attribute name used in the document path is not defined; attribute name: #x
          """)
  void namesMustBeDefinedAndNotReserved(String projection, String message) {
    Requests.assertInvalid(
        "Invalid ProjectionExpression: " + message, () -> projection(projection));
  }

  private static Projection projection(String projection) {
    return Requests.with("GetItem", ExpressionKind.PROJECTION, projection)
        .projection()
        .orElseThrow();
  }
}
