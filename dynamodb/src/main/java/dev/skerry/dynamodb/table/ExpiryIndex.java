package dev.skerry.dynamodb.table;

import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The items of a table in the order of their expiry: a space with keys of eight bytes of seconds
 * and the item's key. A look for expired items costs the same for any number of items, for one more
 * entry per write of an item with an expiry time. A scan in slices would cost nothing to write, but
 * would find an expired item of a large table only after hours.
 */
public final class ExpiryIndex {
  private static final byte[] PRESENT = {1};
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE);

  private ExpiryIndex() {}

  /** Follows a change of an item, while TTL is enabled; ItemWriter calls it for each change. */
  public static void change(
      Transaction transaction, Table table, Optional<Item> before, Optional<Item> after) {
    var old = before.flatMap(item -> key(table, item));
    var now = after.flatMap(item -> key(table, item));
    old.ifPresent(key -> transaction.delete(table.expirySpace(), key));
    now.ifPresent(key -> transaction.put(table.expirySpace(), key, PRESENT));
  }

  /**
   * The store keys of items that expire in a period, the earliest first.
   *
   * @param from the first second
   * @param to the second after the last one
   */
  public static List<byte[]> expired(
      Snapshot snapshot, Table table, long from, long to, int limit) {
    var keys = new ArrayList<byte[]>();
    snapshot.scan(
        table.expirySpace(),
        new KeyRange(seconds(from), Optional.of(seconds(to))),
        false,
        (key, value) -> {
          keys.add(Arrays.copyOfRange(key, Long.BYTES, key.length));
          return keys.size() < limit;
        });
    return keys;
  }

  /** The second at which an item expires. A value that is not a positive Number never expires. */
  private static Optional<Long> expiry(Table table, Item item) {
    return table
        .ttlAttribute()
        .flatMap(item::get)
        .filter(Value.Num.class::isInstance)
        .map(value -> ((Value.Num) value).number())
        .filter(number -> number.signum() > 0 && number.compareTo(MAX_SECONDS) < 0)
        .map(number -> number.setScale(0, RoundingMode.FLOOR).longValueExact());
  }

  private static Optional<byte[]> key(Table table, Item item) {
    return expiry(table, item)
        .map(
            second -> {
              var itemKey = table.key().encode(item);
              return ByteBuffer.allocate(Long.BYTES + itemKey.length)
                  .putLong(second)
                  .put(itemKey)
                  .array();
            });
  }

  private static byte[] seconds(long second) {
    return ByteBuffer.allocate(Long.BYTES).putLong(second).array();
  }
}
