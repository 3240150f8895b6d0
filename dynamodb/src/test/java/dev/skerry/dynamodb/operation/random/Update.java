package dev.skerry.dynamodb.operation.random;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An update expression.
 *
 * @param text the expression
 * @param value the value of {@code :u}
 * @param creates whether it creates an item that does not exist
 * @param meaning what it makes of an item with a key
 */
record Update(
    String text, Object value, boolean creates, UnaryOperator<Map<String, Object>> meaning) {
  static Update of(Values values) {
    var value = values.value();
    var text = values.text();
    var number = values.number();
    var elements = Map.of("SS", List.of("a"));
    return values.oneOf(
        List.of(
            new Update("SET x = :u", value, true, item -> with(item, "x", value)),
            new Update("SET g = :u", text, true, item -> with(item, "g", text)),
            new Update("SET n = :u", number, true, item -> with(item, "n", number)),
            new Update("SET g = :u", number, true, item -> invalid()),
            new Update(
                "SET x = if_not_exists(x, :u)",
                value,
                true,
                item -> with(item, "x", item.getOrDefault("x", value))),
            new Update("ADD c :u", number, true, item -> with(item, "c", sum(item, "c", number))),
            new Update(
                "SET n = n + :u",
                number,
                true,
                item ->
                    item.containsKey("n") ? with(item, "n", sum(item, "n", number)) : invalid()),
            new Update("REMOVE g", null, false, item -> with(item, "g", null)),
            new Update("REMOVE n, x", null, false, item -> with(with(item, "n", null), "x", null)),
            new Update("DELETE x :u", elements, false, item -> without(item, elements))));
  }

  private static Map<String, Object> with(Map<String, Object> item, String name, Object value) {
    var copy = new HashMap<>(item);
    copy.put(name, value);
    copy.values().removeIf(it -> it == null);
    return copy;
  }

  private static Map<String, Object> sum(
      Map<String, Object> item, String name, Map<String, Object> number) {
    var old = item.containsKey(name) ? Model.number(item, name) : BigDecimal.ZERO;
    var sum = old.add(new BigDecimal((String) number.get("N")));
    return Map.of("N", sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString());
  }

  private static Map<String, Object> without(Map<String, Object> item, Map<String, ?> elements) {
    if (!item.containsKey("x")) {
      return item;
    }
    return elements.equals(item.get("x")) ? with(item, "x", null) : invalid();
  }

  private static Map<String, Object> invalid() {
    throw new Model.Failure("ValidationException", Map.of());
  }

  /** What it makes of the item with a key, which may not exist. */
  Map<String, Object> apply(Map<String, Object> key, Map<String, Object> before) {
    if (before.isEmpty()) {
      return creates ? meaning.apply(key) : before;
    }
    return meaning.apply(before);
  }
}
