package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.stream.StreamWriter;
import dev.skerry.dynamodb.stream.Streams;
import dev.skerry.dynamodb.table.Arns;
import dev.skerry.dynamodb.table.Catalog;
import java.time.Clock;
import java.util.function.Function;

/**
 * What the operations share.
 *
 * @param store the stored state
 * @param catalog the tables
 * @param streams writes stream records
 * @param clock the time
 * @param region the region in ARNs
 */
public record Engine(
    Store store, Catalog catalog, StreamWriter streams, Clock clock, String region) {
  /** The engine of a store. A new store has no tables. */
  public static Engine open(Store store, Clock clock, String region) {
    var catalog = new Catalog(new Arns(region));
    return new Engine(
        store, catalog, new StreamWriter(new Streams(catalog, clock), clock), clock, region);
  }

  /** Runs the work on one consistent state of the store. */
  public <T> T read(Function<Snapshot, T> work) {
    return store.read(work);
  }

  /** Runs the work in a transaction. */
  public <T> T write(Function<Transaction, T> work) {
    return store.write(work);
  }

  public Arns arns() {
    return catalog.arns();
  }

  /** The catalog of streams. */
  public Streams streamCatalog() {
    return streams.streams();
  }
}
