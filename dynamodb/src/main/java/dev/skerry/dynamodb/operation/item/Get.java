package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.expression.RequestExpressions;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ItemCodec;
import dev.skerry.dynamodb.value.Sizes;
import java.util.List;
import java.util.Optional;

/**
 * A requested read of one item: an operation, or an element of a batch or transaction.
 *
 * @param tableName the table's name or ARN, as requested
 * @param key the item's key
 * @param expressions the projection
 * @param consistent whether the read is consistent: it always is, and this costs twice the units
 */
record Get(String tableName, Item key, RequestExpressions expressions, boolean consistent) {
  /** Parses a request or an element of a transaction. */
  static Get of(Input input) {
    RequestExpressions.requireFirst("GetItem", input);
    var key = input.item("Key").orElseThrow();
    return new Get(
        input.name("TableName"), key, RequestExpressions.of("GetItem", input), isConsistent(input));
  }

  static boolean isConsistent(Input input) {
    return input.bool("ConsistentRead").orElse(false);
  }

  /** What makes the item one and the same, even if the key is invalid. */
  Object target(Table table) {
    return List.of(table.name(), key);
  }

  void requireKey(Table table) {
    KeyChecks.requireKey(table.key(), key);
    KeyChecks.requireScalars(table, expressions);
  }

  Optional<Item> find(Snapshot snapshot, Table table) {
    return stored(snapshot, table, key);
  }

  /** The stored item with a key. */
  static Optional<Item> stored(Snapshot snapshot, Table table, Item key) {
    return snapshot.get(table.space(), table.key().encode(key)).map(ItemCodec::read);
  }

  /** What the response contains of an item. */
  Item projected(Item item) {
    return expressions.projection().map(paths -> paths.project(item)).orElse(item);
  }

  void addTo(Capacity capacity, Optional<Item> item) {
    capacity.read(tableName, Optional.empty(), size(item), consistent);
  }

  static int size(Optional<Item> item) {
    return item.map(Sizes::of).orElse(0);
  }
}
