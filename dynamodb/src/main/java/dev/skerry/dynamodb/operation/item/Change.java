package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.ItemWriter;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The change that a write makes to the stored item.
 *
 * @param write the write
 * @param table its table
 * @param key the item's key
 * @param before the item as it was
 * @param after the item as it is
 */
record Change(Write write, Table table, Item key, Optional<Item> before, Optional<Item> after) {
  /**
   * Reads the item and decides what the write makes of it.
   *
   * @throws DynamoDbException if the condition is not met, or the key or the result is invalid
   */
  static Change plan(Snapshot snapshot, Table table, Write write) {
    var key = write.key(table);
    var before = Get.stored(snapshot, table, key);
    var condition = write.expressions().condition();
    if (condition.isPresent() && !condition.get().matches(before.orElse(Item.EMPTY))) {
      throw new DynamoDbException(
          ErrorType.CONDITIONAL_CHECK_FAILED,
          "The conditional request failed",
          before
              .filter(item -> write.itemOnFailure())
              .<Map<String, Object>>map(item -> Map.of("Item", item))
              .orElse(Map.of()));
    }
    return new Change(write, table, key, before, write.apply(table, before));
  }

  void run(ItemWriter writer, Transaction transaction) {
    writer.replace(transaction, table, before, after, false);
  }

  /**
   * The metrics of the item collection, if the request asks for them: the items with the same
   * partition key, in a table with a local index. The size is always said to be below 1 GB.
   */
  Optional<Map<String, Object>> collectionMetrics(Input input) {
    if (input.text("ReturnItemCollectionMetrics").filter("SIZE"::equals).isEmpty()
        || table.indexes().stream().allMatch(Index::global)) {
      return Optional.empty();
    }
    var metrics = new LinkedHashMap<String, Object>();
    metrics.put("ItemCollectionKey", key.only(Set.of(table.key().hash().name())));
    metrics.put("SizeEstimateRangeGB", List.of(0.0, 1.0));
    return Optional.of(metrics);
  }
}
