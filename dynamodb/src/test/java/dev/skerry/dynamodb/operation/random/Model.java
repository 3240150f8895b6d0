package dev.skerry.dynamodb.operation.random;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a table with the key (p, s) and an index (g, n), which includes x, should do: maps of
 * attribute values in JSON, such as {@code {"p": {"S": "a"}}}. An item that does not exist is
 * empty.
 */
final class Model {
  static final String TABLE =
      """
      {'TableName': 'data', 'BillingMode': 'PAY_PER_REQUEST',
       'AttributeDefinitions': [
        {'AttributeName': 'p', 'AttributeType': 'S'}, {'AttributeName': 's', 'AttributeType': 'N'},
        {'AttributeName': 'g', 'AttributeType': 'S'}, {'AttributeName': 'n', 'AttributeType': 'N'}],
       'KeySchema': [{'AttributeName': 'p', 'KeyType': 'HASH'},
        {'AttributeName': 's', 'KeyType': 'RANGE'}],
       'GlobalSecondaryIndexes': [{'IndexName': 'byG',
        'KeySchema': [{'AttributeName': 'g', 'KeyType': 'HASH'},
         {'AttributeName': 'n', 'KeyType': 'RANGE'}],
        'Projection': {'ProjectionType': 'INCLUDE', 'NonKeyAttributes': ['x']}}]}
      """;

  static final Comparator<Map<String, Object>> TABLE_ORDER =
      Comparator.<Map<String, Object>, String>comparing(item -> scalar(item, "p"))
          .thenComparing(item -> number(item, "s"));
  static final Comparator<Map<String, Object>> INDEX_ORDER =
      Comparator.<Map<String, Object>, String>comparing(item -> scalar(item, "g"))
          .thenComparing(item -> number(item, "n"))
          .thenComparing(TABLE_ORDER);

  private final TreeMap<Map<String, Object>, Map<String, Object>> items =
      new TreeMap<>(TABLE_ORDER);

  /** An expected error: its name, and the item that it returns. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Map<String, Object> item;

    Failure(String name, Map<String, Object> item) {
      super(name);
      this.item = item;
    }

    Map<String, Object> item() {
      return item;
    }
  }

  /** A change: its key, its condition, and what it makes of the item. */
  record Change(
      Map<String, Object> key,
      Predicate<Map<String, Object>> condition,
      UnaryOperator<Map<String, Object>> meaning) {
    private Map<String, Object> plan(Map<String, Object> before) {
      if (!condition.test(before)) {
        throw new Failure("ConditionalCheckFailedException", before);
      }
      return meaning.apply(before);
    }
  }

  static String scalar(Map<String, Object> item, String name) {
    return (String) ((Map<?, ?>) item.get(name)).values().iterator().next();
  }

  static BigDecimal number(Map<String, Object> item, String name) {
    return new BigDecimal(scalar(item, name));
  }

  Map<String, Object> get(Map<String, Object> key) {
    return items.getOrDefault(key, Map.of());
  }

  void change(Change change) {
    store(change.key(), change.plan(get(change.key())));
  }

  private void store(Map<String, Object> key, Map<String, Object> after) {
    if (after.isEmpty()) {
      items.remove(key);
    } else {
      items.put(key, after);
    }
  }

  /** Makes all changes or none. */
  void changeAll(List<Change> changes) {
    var codes = new ArrayList<String>();
    var planned = new ArrayList<Map<String, Object>>();
    for (var change : changes) {
      try {
        planned.add(change.plan(get(change.key())));
        codes.add("None");
      } catch (Failure failure) {
        var name = failure.getMessage();
        codes.add(
            name.startsWith("Validation") ? "ValidationError" : name.replace("Exception", ""));
      }
    }
    if (planned.size() < changes.size()) {
      throw new Failure("TransactionCanceledException " + codes, Map.of());
    }
    for (var i = 0; i < planned.size(); i++) {
      store(changes.get(i).key(), planned.get(i));
    }
  }

  /** One page of a query or scan, of a limit that 0 leaves out. */
  Map<String, Object> page(
      boolean index,
      Predicate<Map<String, Object>> selected,
      boolean backward,
      int limit,
      Predicate<Map<String, Object>> filter) {
    var order = index ? INDEX_ORDER : TABLE_ORDER;
    var found =
        (index ? entries() : items.values().stream())
            .filter(selected)
            .sorted(backward ? order.reversed() : order)
            .limit(limit == 0 ? Long.MAX_VALUE : limit)
            .toList();
    var returned = found.stream().filter(filter).toList();
    var response = new LinkedHashMap<String, Object>();
    response.put("Items", returned);
    response.put("Count", BigDecimal.valueOf(returned.size()));
    response.put("ScannedCount", BigDecimal.valueOf(found.size()));
    if (limit > 0 && found.size() == limit) {
      var names = index ? Stream.of("g", "n", "p", "s") : Stream.of("p", "s");
      response.put("LastEvaluatedKey", only(found.get(limit - 1), names));
    }
    return response;
  }

  private Stream<Map<String, Object>> entries() {
    return items.values().stream()
        .filter(item -> item.containsKey("g") && item.containsKey("n"))
        .map(item -> only(item, Stream.of("p", "s", "g", "n", "x")));
  }

  static Map<String, Object> only(Map<String, Object> item, Stream<String> names) {
    return names.filter(item::containsKey).collect(Collectors.toMap(name -> name, item::get));
  }
}
