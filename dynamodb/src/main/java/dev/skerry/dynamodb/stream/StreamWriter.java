package dev.skerry.dynamodb.stream;

import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import java.util.Optional;

/** Appends the records of changes to a table's stream, in the transaction of the change. */
public final class StreamWriter {
  /**
   * Records a change, if the table has a stream and the item differs.
   *
   * @param transaction the transaction of the change
   * @param table the table
   * @param before the item as it was
   * @param after the item as it is
   * @param byTtl whether TTL deleted it, and not a user
   */
  public void record(
      Transaction transaction,
      Table table,
      Optional<Item> before,
      Optional<Item> after,
      boolean byTtl) {
    throw new UnsupportedOperationException();
  }
}
