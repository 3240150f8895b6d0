package dev.skerry.dynamodb.stream;

import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.ItemCodec;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Appends the records of changes to a table's stream, in the transaction of the change. */
public final class StreamWriter {
  private final Streams streams;
  private final Clock clock;

  public StreamWriter(Streams streams, Clock clock) {
    this.streams = streams;
    this.clock = clock;
  }

  /** The streams that it writes to. */
  public Streams streams() {
    return streams;
  }

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
    if (table.stream().isEmpty() || before.equals(after)) {
      return;
    }
    var stream = table.stream().get();
    var now = clock.instant();
    var number = Math.max(streams.last(transaction, stream) + 1, SequenceNumber.at(now));
    var key = after.or(() -> before).orElseThrow().only(Set.copyOf(table.key().names()));
    var change = StreamRecord.change(stream.viewType(), key, before, after, now);
    transaction.put(
        stream.space(),
        SequenceNumber.key(number),
        ItemCodec.write(byTtl ? StreamRecord.byTtl(change) : change));
  }
}
