package dev.skerry.dynamodb.operation.random;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random requests to the table of the model. */
final class Steps {
  private static final List<String> BATCH = List.of("Put", "Delete");
  private static final List<String> SINGLE = List.of("Put", "Put", "Update", "Update", "Delete");
  private static final List<String> ANY = List.of("Put", "Update", "Delete", "ConditionCheck");

  private final Values values;

  Steps(Random random) {
    this.values = new Values(random);
  }

  List<Step> sequence(int maxLength) {
    var length = 1 + values.random().nextInt(maxLength);
    return IntStream.range(0, length).mapToObj(i -> step()).toList();
  }

  private Step step() {
    return switch (values.random().nextInt(12)) {
      case 0 -> get();
      case 1 -> query(false);
      case 2 -> query(true);
      case 3 -> scan();
      case 4 -> batchGet();
      case 5 -> batchWrite();
      case 6 -> transactGet();
      case 7, 8 -> transactWrite();
      default -> write();
    };
  }

  private Step get() {
    var key = values.key();
    return new Step(
        "GetItem", Request.toTable().with("Key", key).members(), model -> found(model.get(key)));
  }

  private static Map<String, Object> found(Map<String, Object> item) {
    return item.isEmpty() ? Map.of() : Map.of("Item", item);
  }

  private Step write() {
    var write = Write.of(values, values.key(), SINGLE, true);
    var returned = write.kind().equals("Update") ? "ALL_NEW" : "ALL_OLD";
    var request =
        Request.toTable()
            .withAll(write.members())
            .with("ReturnValues", returned)
            .with("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
    return new Step(
        write.kind() + "Item",
        request.members(),
        model -> {
          var key = write.change().key();
          var before = model.get(key);
          model.change(write.change());
          var item = returned.equals("ALL_NEW") ? model.get(key) : before;
          return item.isEmpty() ? Map.of() : Map.of("Attributes", item);
        });
  }

  private Step query(boolean index) {
    var partition = values.text();
    var hash = index ? "g" : "p";
    var range = Clause.range(values, index ? "n" : "s");
    var filter = values.oneIn(3) ? Clause.filter(values) : Clause.NONE;
    var backward = values.oneIn(2);
    var limit = values.random().nextInt(4);
    var condition = hash + " = :hash" + (range.text().isEmpty() ? "" : " AND " + range.text());
    var request =
        Request.toTable()
            .with("KeyConditionExpression", condition)
            .values(range.values())
            .values(Map.of(":hash", partition))
            .with("FilterExpression", filter)
            .with("ScanIndexForward", !backward);
    Predicate<Map<String, Object>> selected =
        item -> partition.equals(item.get(hash)) && range.meaning().test(item);
    if (index) {
      request.with("IndexName", "byG");
    }
    if (limit > 0) {
      request.with("Limit", limit);
    }
    if (range.text().isEmpty() && values.oneIn(3)) {
      var start = new HashMap<>(values.key());
      start.put("n", values.number());
      start.put(hash, partition);
      var position = index ? start : Model.only(start, Stream.of("p", "s"));
      request.with("ExclusiveStartKey", position);
      selected = selected.and(after(index, backward, position));
    }
    var all = selected;
    return new Step(
        "Query",
        request.members(),
        model -> model.page(index, all, backward, limit, filter.meaning()));
  }

  private static Predicate<Map<String, Object>> after(
      boolean index, boolean backward, Map<String, Object> position) {
    var order = index ? Model.INDEX_ORDER : Model.TABLE_ORDER;
    return item -> (backward ? order.reversed() : order).compare(item, position) > 0;
  }

  private Step scan() {
    var filter = values.oneIn(2) ? Clause.filter(values) : Clause.NONE;
    var index = values.oneIn(2);
    var request = Request.toTable().with("FilterExpression", filter);
    if (index) {
      request.with("IndexName", "byG");
    }
    return new Step(
        "Scan",
        request.members(),
        model -> model.page(index, item -> true, false, 0, filter.meaning()));
  }

  private Step batchGet() {
    var keys = values.distinctKeys();
    return new Step(
        "BatchGetItem",
        Map.of("RequestItems", Map.of("data", Map.of("Keys", keys))),
        model -> {
          var items = keys.stream().map(model::get).filter(item -> !item.isEmpty()).toList();
          return Map.of("Responses", Map.of("data", items), "UnprocessedKeys", Map.of());
        });
  }

  private Step batchWrite() {
    var writes =
        values.distinctKeys().stream().map(key -> Write.of(values, key, BATCH, false)).toList();
    var requests =
        writes.stream()
            .map(
                write ->
                    Map.of(
                        write.kind() + "Request",
                        Model.only(write.members(), Stream.of("Item", "Key"))))
            .toList();
    return new Step(
        "BatchWriteItem",
        Map.of("RequestItems", Map.of("data", requests)),
        model -> {
          writes.forEach(write -> model.change(write.change()));
          return Map.of("UnprocessedItems", Map.of());
        });
  }

  private Step transactGet() {
    var keys = values.distinctKeys();
    var gets =
        keys.stream().map(key -> Map.of("Get", Request.toTable().with("Key", key).members()));
    return new Step(
        "TransactGetItems",
        Map.of("TransactItems", gets.toList()),
        model -> Map.of("Responses", keys.stream().map(key -> found(model.get(key))).toList()));
  }

  private Step transactWrite() {
    var writes =
        values.distinctKeys().stream().map(key -> Write.of(values, key, ANY, true)).toList();
    return new Step(
        "TransactWriteItems",
        Map.of(
            "TransactItems",
            writes.stream().map(write -> Map.of(write.kind(), write.members())).toList()),
        model -> {
          model.changeAll(writes.stream().map(Write::change).toList());
          return Map.of();
        });
  }
}
