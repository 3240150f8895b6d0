package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.expression.Condition;
import dev.skerry.dynamodb.expression.RequestExpressions;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ItemCodec;
import dev.skerry.dynamodb.value.Sizes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one page of a query or scan: up to Limit items and 1 MB, before the filter. */
final class Page {
  private static final int MAX_BYTES = 1024 * 1024;

  private final Input input;
  private final Target target;
  private final Selection selection;
  private final Optional<Condition> filter;
  private final Segment segment;
  private final boolean fetches;
  private final Capacity capacity;

  private final List<Item> items = new ArrayList<>();
  private int count;
  private int scanned;
  private long bytes;
  private Optional<Item> last = Optional.empty();

  Page(Input input, Target target, Selection selection, RequestExpressions expressions) {
    this.input = input;
    this.target = target;
    this.selection = selection;
    this.segment = Segment.of(input, target);
    this.filter = expressions.filter(target.key());
    selection.requireProjected(target);
    KeyChecks.requireScalars(target.table(), expressions);
    this.fetches = selection.fetches(target, expressions.filterNames());
    this.capacity = Capacity.of(input);
  }

  /** Reads the entries of a range, and answers the request. */
  Map<String, Object> read(Snapshot snapshot, KeyRange range, boolean backward) {
    var limit = input.integer("Limit").orElse(Integer.MAX_VALUE);
    snapshot.scan(
        target.space(),
        range,
        backward,
        (key, value) -> {
          var entry = ItemCodec.read(value);
          if (!segment.contains(entry)) {
            return true;
          }
          add(snapshot, entry);
          var full = scanned == limit || bytes >= MAX_BYTES;
          last = full ? Optional.of(target.position(entry)) : Optional.empty();
          return !full;
        });
    capacity.read(input.name("TableName"), target.index(), bytes, Get.isConsistent(input));
    return response();
  }

  private void add(Snapshot snapshot, Item entry) {
    scanned++;
    bytes += Sizes.of(entry);
    var item = fetches ? fetch(snapshot, entry) : entry;
    if (filter.isEmpty() || filter.get().matches(item)) {
      count++;
      if (!selection.countsOnly()) {
        items.add(selection.project(item));
      }
    }
  }

  private Item fetch(Snapshot snapshot, Item entry) {
    var item = Get.stored(snapshot, target.table(), entry).orElseThrow();
    capacity.read(
        input.name("TableName"), Optional.empty(), Sizes.of(item), Get.isConsistent(input));
    return item;
  }

  private Map<String, Object> response() {
    var response = new LinkedHashMap<String, Object>();
    if (!selection.countsOnly()) {
      response.put("Items", items);
    }
    response.put("Count", count);
    response.put("ScannedCount", scanned);
    last.ifPresent(key -> response.put("LastEvaluatedKey", key));
    capacity.answerOne(response);
    return response;
  }
}
