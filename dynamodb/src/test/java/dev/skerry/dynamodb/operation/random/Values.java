package dev.skerry.dynamodb.operation.random;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Random keys, values and items: few different ones, so that requests meet each other. */
record Values(Random random) {
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  Map<String, Object> text() {
    return Map.of("S", oneOf(List.of("a", "b")));
  }

  Map<String, Object> number() {
    return Map.of("N", oneOf(List.of("-10", "-1.5", "0", "2", "10")));
  }

  Map<String, Object> value() {
    return oneOf(
        List.of(number(), text(), Map.of("L", List.of(text())), Map.of("SS", List.of("a"))));
  }

  Map<String, Object> key() {
    return Map.of("p", text(), "s", number());
  }

  List<Map<String, Object>> distinctKeys() {
    var count = 1 + random.nextInt(4);
    return List.copyOf(new LinkedHashSet<>(Stream.generate(this::key).limit(count).toList()));
  }

  Map<String, Object> item(Map<String, Object> key) {
    var item = new HashMap<>(key);
    var optional = new TreeMap<>(Map.of("g", text(), "n", number(), "c", number(), "x", value()));
    optional.values().removeIf(value -> oneIn(2));
    item.putAll(optional);
    return item;
  }
}
