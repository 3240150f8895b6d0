package dev.skerry.dynamodb.store;

import java.util.function.Function;

/**
 * Ordered key-value spaces with transactions. A space is a table's items, an index's entries, a
 * stream's records, or the catalog. Spaces appear with their first entry.
 */
public interface Store extends AutoCloseable {
  /** Runs the work on one consistent state. */
  <T> T read(Function<Snapshot, T> work);

  /**
   * Runs the work alone. When it returns, everything is durable (in a file); when it throws,
   * nothing changed.
   */
  <T> T write(Function<Transaction, T> work);

  @Override
  void close();
}
