package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.ItemWriter;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.ExpiryIndex;
import dev.skerry.dynamodb.table.Table;
import dev.skerry.dynamodb.value.ItemCodec;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Deletes items whose TTL has expired, and trims streams. */
public final class Sweeper implements AutoCloseable {
  private static final int BATCH = 100;

  /** "Using time to live": an item that expired longer ago is not deleted. */
  private static final int MAX_YEARS = 5;

  private final Engine engine;
  private final ItemWriter writer;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var daemon = new Thread(work, "dynamodb-sweeper");
            daemon.setDaemon(true);
            return daemon;
          });

  public Sweeper(Engine engine) {
    this.engine = engine;
    this.writer = new ItemWriter(engine);
  }

  /** Sweeps in the background from now on, with a pause in between. */
  public void start(Duration pause) {
    thread.scheduleWithFixedDelay(
        this::sweepOrLog, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deletes what has expired, in transactions of at most 100 items. */
  public void sweep() {
    for (var table : engine.read(engine.catalog()::tables)) {
      var found =
          table.ttlAttribute().isPresent()
              && !engine.read(snapshot -> expired(snapshot, table)).isEmpty();
      while (found) {
        found = engine.write(transaction -> delete(transaction, table.name())) == BATCH;
      }
    }
    engine.streamCatalog().trim(engine.store());
  }

  private void sweepOrLog() {
    try {
      sweep();
    } catch (RuntimeException e) {
      // A failed task would not be scheduled again.
      System.getLogger("dev.skerry.dynamodb")
          .log(Level.WARNING, "Expired items were not deleted", e);
    }
  }

  /** The table and its items are read again: they may have changed since the look. */
  private int delete(Transaction transaction, String name) {
    var table = engine.catalog().find(transaction, name);
    var keys = table.map(present -> expired(transaction, present)).orElse(List.of());
    for (var key : keys) {
      var item = transaction.get(table.get().space(), key).map(ItemCodec::read);
      writer.replace(transaction, table.get(), item, Optional.empty(), true);
    }
    return keys.size();
  }

  private List<byte[]> expired(Snapshot snapshot, Table table) {
    var now = engine.clock().instant();
    var oldest = now.atOffset(ZoneOffset.UTC).minusYears(MAX_YEARS).toEpochSecond();
    return ExpiryIndex.expired(snapshot, table, oldest, now.getEpochSecond(), BATCH);
  }
}
