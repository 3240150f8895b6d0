package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.value.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Item ITEM =
      Requests.item(
          """
          {'s': {'S': 'abc'}, 'n': {'N': '1.50'}, 'b': {'B': 'YWJj'}, 'bool': {'BOOL': true}, 'null': {'NULL': true},
          'l': {'L': [{'S': 'x'}, {'N': '2'}, {'SS': ['a']}, {'L': [{'N': '7'}]}, {'M': {'k': {'S': 'deep'}}}]},
          'm': {'M': {'k': {'N': '1'}, 'x.y': {'S': 'dot'}, 'nest': {'L': [{'N': '0'}, {'N': '1'}]}}},
          'ss': {'SS': ['b', 'a']}, 'ns': {'NS': ['1', '2']}, 'bs': {'BS': ['YQ==', 'Yg==']}, 'one': {'N': '1'},
          'name': {'S': 'a'}, 'a.b': {'S': 'a'}, 'onlya': {'SS': ['a']}, 'k1': {'M': {'k': {'N': '1.0'}}},
          'lx': {'L': [{'S': 'x'}]}, 'three': {'N': '3'}, 'emoji': {'S': 'é😀'}, 'blank': {'S': ''}}
          """);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s = :abc                             | true
          s = :s                               | false
          s <> :s                              | true
          one = :n                             | true
          one = :s                             | false
          k1 = :map                            | true
          onlya = :ss                          | true
          lx = :l                              | true
          bool = :bool                         | true
          #n = :s                              | true
          #dot = :s                            | true
          gone = :s                         | false
          gone <> :s                        | true
          gone = lost                      | false
          gone <> lost                     | true
          gone < lost                      | false
          gone <= :s                        | false
          :s = :s                              | true
          :s <> :t                             | true
          s > :s                               | true
          :s < s                               | true
          s >= :abc                            | true
          s <= :abc                            | true
          s < :abc                             | false
          n > :n                               | true
          n < :m                               | true
          n < :s                               | false
          n > :s                               | false
          b > :b                               | true
          b < :c                               | true
          l < :n                               | false
          ss >= :s                             | false
          n BETWEEN :n AND :m                  | true
          one BETWEEN :n AND :n                | true
          n BETWEEN :m AND :m                  | false
          n BETWEEN three AND one              | false
          n between one and three              | true
          s BETWEEN :n AND :m                  | false
          gone BETWEEN :n AND :m            | false
          :n BETWEEN one AND three             | true
          one IN (:s, :n)                      | true
          one IN (:s, :m)                      | false
          one in (one1, three, k1)             | false
          gone IN (lost)                   | false
          lx IN (:n, :l)                       | true
          attribute_exists(s)                  | true
          attribute_exists(gone)            | false
          attribute_exists(m.nest[1])         | true
          attribute_exists(m.nest[2])         | false
          attribute_exists(l.k)                | false
          attribute_exists(m[0])               | false
          attribute_not_exists(gone)        | true
          attribute_not_exists(m.k)            | false
          attribute_type(s, :S)                | true
          attribute_type(ss, :SS)              | true
          attribute_type(n, :S)                | false
          attribute_type(gone, :S)          | false
          attribute_type(:s, :S)               | true
          begins_with(s, :s)                   | true
          begins_with(s, :t)                   | false
          begins_with(b, :b)                   | true
          begins_with(b, :c)                   | false
          begins_with(s, :b)                   | false
          begins_with(n, :s)                   | false
          begins_with(:abc, #n)                | true
          begins_with(s, blank)                | true
          contains(s, :t)                      | true
          contains(s, :SS)                     | false
          contains(b, :c)                      | true
          contains(b, :s)                      | false
          contains(ss, :t)                     | true
          contains(ss, :abc)                   | false
          contains(ns, :n)                     | true
          contains(ns, :s)                     | false
          contains(bs, :c)                     | true
          contains(l, :m)                      | true
          contains(l, :ss)                     | true
          contains(l, :n)                      | false
          contains(n, :n)                      | false
          contains(gone, :n)                | false
          contains(:abc, #n)                   | true
          size(s) = three                      | true
          size(b) = three                      | true
          size(emoji) = three                  | true
          size(blank) < :n                     | true
          size(ss) = :m                        | true
          size(ns) > :n                        | true
          size(bs) = :m                        | true
          size(l) > three                      | true
          size(m) = three                      | true
          size(m.nest) = :m                   | true
          size(n) = :n                         | false
          size(bool) <> :n                     | true
          size(gone) = :n                   | false
          size(s) = :s                         | false
          size(:s) = one                       | true
          size(ss) BETWEEN :n AND :m           | true
          size(ss) IN (:n, :m)                 | true
          l[1] = :m                            | true
          l [ 1 ] = :m                         | true
          l[01] = :m                           | true
          l[9] = :m                            | false
          l[3][0] > :m                         | true
          l[4].k > :s                          | true
          m . k = :n                           | true
          m.nest[0] < m.nest[1]              | true
          m.k.deeper = :n                      | false
          NOT s = :s                           | true
          not(s = :s)                          | true
          NOT NOT s = :abc                     | true
          NOT gone = :s                     | true
          s = :s AND s = :s OR s = :abc        | true
          s = :abc OR s = :s AND s = :s        | true
          (s = :abc OR s = :s) AND s = :s      | false
          NOT s = :s AND s = :s                | false
          NOT (s = :s AND s = :s)              | true
          NOT s = :s OR s = :s                 | true
          n BETWEEN :n AND :m AND s = :abc     | true
          s = :abc aNd (one = :n oR one = :m)  | true
          (s) = :abc                           | true
          ((size(s)) >= :m) AND (one = :n)     | true
          remove = :s OR s = :abc              | true
          """)
  void conditionsAreTrueOrFalse(String condition, boolean expected) {
    var request = Requests.with("PutItem", ExpressionKind.CONDITION, condition);

    assertEquals(expected, request.condition().orElseThrow().matches(ITEM));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attribute_not_exists(s)   | true
          attribute_exists(s)       | false
          s <> :s                   | true
          NOT s = :s                | true
          size(s) >= :n             | false
          """)
  void anItemThatDoesNotExistHasNoAttributes(String condition, boolean expected) {
    var request = Requests.with("PutItem", ExpressionKind.CONDITION, condition);

    assertEquals(expected, request.condition().orElseThrow().matches(Item.EMPTY));
  }
}
