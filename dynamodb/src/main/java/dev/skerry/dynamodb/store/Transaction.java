package dev.skerry.dynamodb.store;

/** A state that can be changed. Reads see the changes. */
public interface Transaction extends Snapshot {
  void put(long space, byte[] key, byte[] value);

  void delete(long space, byte[] key);

  /** Deletes all entries of a space. */
  void clear(long space);
}
