package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.Index;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import java.util.Optional;

/** Writes an item with its index entries and its stream record. */
public final class ItemWriter {
  public ItemWriter(Engine engine) {}

  /** Replaces an item. One of before and after may be empty. */
  public void replace(
      Transaction transaction,
      Table table,
      Optional<Item> before,
      Optional<Item> after,
      boolean byTtl) {
    throw new UnsupportedOperationException();
  }

  /** Adds the entries of a new index for the items that the table has. */
  public void fill(Transaction transaction, Table table, Index index) {
    throw new UnsupportedOperationException();
  }
}
