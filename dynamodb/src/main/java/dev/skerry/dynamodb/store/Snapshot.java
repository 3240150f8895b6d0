package dev.skerry.dynamodb.store;

import java.util.Optional;

/** A consistent state of the store. Valid only inside the work that receives it. */
public interface Snapshot {
  /** The value of a key. */
  Optional<byte[]> get(long space, byte[] key);

  /**
   * Visits the entries of a range in the order of keys until the visitor returns false. It may or
   * may not visit what the visitor itself adds to the space.
   *
   * @param space the space
   * @param range the keys to visit
   * @param backward whether to visit in descending order
   * @param visitor receives each entry
   */
  void scan(long space, KeyRange range, boolean backward, Visitor visitor);

  /** Receives entries. */
  interface Visitor {
    /** Returns whether to go on. */
    boolean visit(byte[] key, byte[] value);
  }
}
