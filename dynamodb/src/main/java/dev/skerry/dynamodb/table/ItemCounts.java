package dev.skerry.dynamodb.table;

import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Sizes;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The exact number and size of the items of a table or index, kept in the transactions of the
 * changes.
 *
 * @param items the number
 * @param bytes the size
 */
public record ItemCounts(long items, long bytes) {
  private static final ItemCounts NONE = new ItemCounts(0, 0);

  /** The counts of a space. */
  public static ItemCounts of(Snapshot snapshot, long space) {
    return snapshot.get(Spaces.COUNTS, key(space)).map(ItemCounts::read).orElse(NONE);
  }

  /** Forgets the counts of a removed space. */
  public static void remove(Transaction transaction, long space) {
    transaction.delete(Spaces.COUNTS, key(space));
  }

  /** Counts a change of an item in a space; ItemWriter calls it for each space that it changes. */
  public static void change(
      Transaction transaction, long space, Optional<Item> before, Optional<Item> after) {
    if (before.equals(after)) {
      return;
    }
    var counts = of(transaction, space);
    var items = counts.items + size(after, item -> 1) - size(before, item -> 1);
    var bytes = counts.bytes + size(after, Sizes::of) - size(before, Sizes::of);
    transaction.put(
        Spaces.COUNTS,
        key(space),
        ByteBuffer.allocate(2 * Long.BYTES).putLong(items).putLong(bytes).array());
  }

  private static int size(Optional<Item> item, ToIntFunction<Item> size) {
    return item.map(present -> size.applyAsInt(present)).orElse(0);
  }

  private static ItemCounts read(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new ItemCounts(buffer.getLong(), buffer.getLong());
  }

  private static byte[] key(long space) {
    return ByteBuffer.allocate(Long.BYTES).putLong(space).array();
  }
}
