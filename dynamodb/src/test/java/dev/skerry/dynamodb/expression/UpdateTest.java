package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ValueReader;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTest {
  private static final Item ITEM =
      Requests.item(
          """
          {'n': {'N': '5'}, 's': {'S': 'str'}, 'ss': {'SS': ['a', 'b']}, 'ns': {'NS': ['1']},
          'l': {'L': [{'N': '0'}, {'N': '1'}, {'N': '2'}]}, 'll': {'L': [{'L': [{'N': '7'}]}, {'M': {}}]},
          'm': {'M': {'x': {'N': '1'}, 'ss': {'SS': ['a']}}}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET a = :s                                | {'a': {'S': 'a'}}
          set n = :s                                | {'n': {'S': 'a'}}
          SET n = s, s = n                          | {'n': {'S': 'str'}, 's': {'N': '5'}}
          SET a = n + :m                            | {'a': {'N': '7'}}
          SET n = n - :m                            | {'n': {'N': '3'}}
          SET n=n-:m                                | {'n': {'N': '3'}}
          SET a = :n + :m                           | {'a': {'N': '3'}}
          SET a = (n + n)                           | {'a': {'N': '10'}}
          SET a = (n) - (:n)                        | {'a': {'N': '4'}}
          SET a = ((:n))                            | {'a': {'N': '1'}}
          SET a = if_not_exists(a, :s)              | {'a': {'S': 'a'}}
          SET n = if_not_exists(n, :s)              | {'n': {'N': '5'}}
          SET a = if_not_exists(a, n) + :n          | {'a': {'N': '6'}}
          SET a = if_not_exists(a, if_not_exists(b, :n)) | {'a': {'N': '1'}}
          SET a = if_not_exists(m.z.y, :n)          | {'a': {'N': '1'}}
          SET a = list_append(l, :l)                | {'a': {'L': [{'N': '0'}, {'N': '1'}, {'N': '2'}, {'S': 'x'}]}}
          SET l = list_append(:l, l)                | {'l': {'L': [{'S': 'x'}, {'N': '0'}, {'N': '1'}, {'N': '2'}]}}
          SET a = list_append(if_not_exists(a, :empty), :l) | {'a': {'L': [{'S': 'x'}]}}
          SET l[1] = :s                             | {'l': {'L': [{'N': '0'}, {'S': 'a'}, {'N': '2'}]}}
          SET l[9] = :s, l[7] = :t, l[8] = :n       | {'l': {'L': [{'N': '0'}, {'N': '1'}, {'N': '2'}, {'S': 'b'}, {'N': '1'}, {'S': 'a'}]}}
          SET l[1] = l[2], l[2] = l[1]              | {'l': {'L': [{'N': '0'}, {'N': '2'}, {'N': '1'}]}}
          SET ll[0][0] = :s, ll[0][5] = :t          | {'ll': {'L': [{'L': [{'S': 'a'}, {'S': 'b'}]}, {'M': {}}]}}
          SET ll[1].k = :s                          | {'ll': {'L': [{'L': [{'N': '7'}]}, {'M': {'k': {'S': 'a'}}}]}}
          SET m.y = :s                              | {'m': {'M': {'x': {'N': '1'}, 'ss': {'SS': ['a']}, 'y': {'S': 'a'}}}}
          SET m.x = m.x + :n, a = m.x               | {'m': {'M': {'x': {'N': '2'}, 'ss': {'SS': ['a']}}}, 'a': {'N': '1'}}
          SET #dot = :s                             | {'a.b': {'S': 'a'}}
          REMOVE n, gone                            | {'n': null}
          REMOVE l[0]                               | {'l': {'L': [{'N': '1'}, {'N': '2'}]}}
          REMOVE l[0], l[2], l[9]                   | {'l': {'L': [{'N': '1'}]}}
          REMOVE l[0], l[1], l[2]                   | {'l': {'L': []}}
          REMOVE m.gone, m.x                        | {'m': {'M': {'ss': {'SS': ['a']}}}}
          SET l[1] = :s REMOVE l[0]                 | {'l': {'L': [{'S': 'a'}, {'N': '2'}]}}
          SET l[5] = :s REMOVE l[0]                 | {'l': {'L': [{'N': '1'}, {'N': '2'}, {'S': 'a'}]}}
          ADD n :n                                  | {'n': {'N': '6'}}
          ADD a :n, b :ss                           | {'a': {'N': '1'}, 'b': {'SS': ['a']}}
          ADD ns :ns, m.x :m, m.y :n                | {'m': {'M': {'x': {'N': '3'}, 'ss': {'SS': ['a']}, 'y': {'N': '1'}}}}
          ADD l[1] :n, l[9] :n                      | {'l': {'L': [{'N': '0'}, {'N': '2'}, {'N': '2'}, {'N': '1'}]}}
          DELETE ss :ss                             | {'ss': {'SS': ['b']}}
          DELETE ns :ns, gone :ss                   | {'ns': null}
          DELETE m.ss :ss                           | {'m': {'M': {'x': {'N': '1'}}}}
          DELETE ss :ss ADD n :n REMOVE s SET a = n | {'ss': {'SS': ['b']}, 'n': {'N': '6'}, 's': null, 'a': {'N': '5'}}
          SET a = :nine - :nine                     | {'a': {'N': '0'}}
          SET a = :tiny + :tiny                     | {'a': {'N': '2e-130'}}
          """)
  void changesActOnTheItemAsItWas(String update, String changed) {
    var after = update(update).apply(ITEM);

    assertEquals(withChanges(changed), after);
  }

  /** The item with other attributes; null removes one. */
  private static Item withChanges(String changes) {
    var kept = new LinkedHashMap<>(Requests.json(changes));
    var expected = new LinkedHashMap<>(ITEM.attributes());
    expected.keySet().removeAll(kept.keySet());
    kept.values().removeIf(Objects::isNull);
    expected.putAll(ValueReader.item(kept).attributes());
    return new Item(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SET n = :n, m.x = :m         | {'n': {'N': '5'}, 'm': {'M': {'x': {'N': '1'}}}} | {'n': {'N': '1'}, 'm': {'M': {'x': {'N': '2'}}}}
          SET a = :s REMOVE s          | {'s': {'S': 'str'}}                              | {'a': {'S': 'a'}}
          SET l[2] = :s, l[0] = :t     | {'l': {'L': [{'N': '0'}, {'N': '2'}]}}           | {'l': {'L': [{'S': 'b'}, {'S': 'a'}]}}
          DELETE ns :ns                | {'ns': {'NS': ['1']}}                            | {}
          REMOVE gone                  | {}                                               | {}
          """)
  void theTouchedPartHasTheChangedPaths(String expression, String before, String after) {
    var update = update(expression);

    assertEquals(Requests.item(before), update.touched(ITEM));
    assertEquals(Requests.item(after), update.touched(update.apply(ITEM)));
  }

  @Test
  void namesAreThoseOfTheAttributes() {
    assertEquals(
        Set.of("a", "m", "a.b", "l"),
        update("SET a = n, m.x = :n ADD #dot :n REMOVE l[1]").names());
  }

  @Test
  void anUpdateCanCreateAnItem() {
    var after = update("SET a = if_not_exists(a, :n) ADD b :ss").apply(Item.EMPTY);

    assertEquals(Requests.item("{'a': {'N': '1'}, 'b': {'SS': ['a']}}"), after);
  }

  private static Update update(String expression) {
    return Requests.with("UpdateItem", ExpressionKind.UPDATE, expression).update().orElseThrow();
  }
}
