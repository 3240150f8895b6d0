package dev.skerry.dynamodb.operation.random;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A condition or filter.
 *
 * @param text the expression
 * @param values the values by placeholder
 * @param meaning whether an item meets it
 */
record Clause(String text, Map<String, Object> values, Predicate<Map<String, Object>> meaning) {
  static final Clause NONE = new Clause("", Map.of(), item -> true);

  /** A condition of any attribute. */
  static Clause condition(Values values) {
    var number = values.number();
    Predicate<Map<String, Object>> less =
        item -> item.containsKey("c") && Model.number(item, "c").compareTo(decimal(number)) < 0;
    return values.oneOf(
        List.of(
            filter(values),
            new Clause("attribute_exists(g)", Map.of(), item -> item.containsKey("g")),
            new Clause("attribute_not_exists(p)", Map.of(), Map::isEmpty),
            new Clause("c < :c", Map.of(":c", number), less),
            new Clause("NOT (c < :c)", Map.of(":c", number), less.negate()),
            new Clause(
                "c < :c OR attribute_not_exists(c)",
                Map.of(":c", number),
                less.or(item -> !item.containsKey("c")))));
  }

  /** A condition of x, which the index has too. */
  static Clause filter(Values values) {
    var value = values.value();
    return values.oneOf(
        List.of(
            new Clause("attribute_exists(x)", Map.of(), item -> item.containsKey("x")),
            new Clause("x = :x", Map.of(":x", value), item -> value.equals(item.get("x"))),
            new Clause("x <> :x", Map.of(":x", value), item -> !value.equals(item.get("x")))));
  }

  /** A condition of a sort key. */
  static Clause range(Values values, String name) {
    var bounds = Stream.generate(values::number).limit(2).sorted(Clause::compare).toList();
    var low = bounds.get(0);
    var high = bounds.get(1);
    var used = Map.<String, Object>of(":low", low);
    var both = Map.<String, Object>of(":low", low, ":high", high);
    return values.oneOf(
        List.of(
            NONE,
            new Clause(name + " = :low", used, item -> compare(item, name, low) == 0),
            new Clause(name + " < :low", used, item -> compare(item, name, low) < 0),
            new Clause(name + " >= :low", used, item -> compare(item, name, low) >= 0),
            new Clause(
                name + " BETWEEN :low AND :high",
                both,
                item -> compare(item, name, low) >= 0 && compare(item, name, high) <= 0)));
  }

  private static int compare(Map<String, Object> item, String name, Map<String, Object> number) {
    return Model.number(item, name).compareTo(decimal(number));
  }

  private static int compare(Map<String, Object> left, Map<String, Object> right) {
    return decimal(left).compareTo(decimal(right));
  }

  private static BigDecimal decimal(Map<String, Object> number) {
    return new BigDecimal((String) number.get("N"));
  }
}
