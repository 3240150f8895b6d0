package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.ExpiryIndex;
import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.table.ItemCounts;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ItemCodec;
import java.util.Optional;

/** Writes an item with all that follows it: index entries, counts, expiry and stream record. */
public final class ItemWriter {
  private final Engine engine;

  public ItemWriter(Engine engine) {
    this.engine = engine;
  }

  /** Replaces an item. One of before and after may be empty. */
  public void replace(
      Transaction transaction,
      Table table,
      Optional<Item> before,
      Optional<Item> after,
      boolean byTtl) {
    if (before.equals(after)) {
      return;
    }
    var key = table.key().encode(after.or(() -> before).orElseThrow());
    after.ifPresentOrElse(
        item -> transaction.put(table.space(), key, ItemCodec.write(item)),
        () -> transaction.delete(table.space(), key));
    ItemCounts.change(transaction, table.space(), before, after);
    ExpiryIndex.change(transaction, table, before, after);
    for (var index : table.indexes()) {
      replaceEntry(
          transaction,
          index,
          before.flatMap(item -> IndexEntry.of(table, index, item)),
          after.flatMap(item -> IndexEntry.of(table, index, item)));
    }
    engine.streams().record(transaction, table, before, after, byTtl);
  }

  /** Adds the entries of a new index for the items that the table has. */
  public void fill(Transaction transaction, Table table, Index index) {
    transaction.scan(
        table.space(),
        KeyRange.ALL,
        false,
        (key, value) -> {
          var entry = IndexEntry.of(table, index, ItemCodec.read(value));
          replaceEntry(transaction, index, Optional.empty(), entry);
          return true;
        });
  }

  private static void replaceEntry(
      Transaction transaction,
      Index index,
      Optional<IndexEntry> before,
      Optional<IndexEntry> after) {
    if (before.equals(after)) {
      return;
    }
    before
        .filter(entry -> !after.map(IndexEntry::key).equals(Optional.of(entry.key())))
        .ifPresent(entry -> transaction.delete(index.space(), entry.encodedKey()));
    after.ifPresent(
        entry -> transaction.put(index.space(), entry.encodedKey(), ItemCodec.write(entry.item())));
    ItemCounts.change(
        transaction, index.space(), before.map(IndexEntry::item), after.map(IndexEntry::item));
  }
}
