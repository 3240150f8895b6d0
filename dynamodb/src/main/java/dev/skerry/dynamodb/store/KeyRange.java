package dev.skerry.dynamodb.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * Keys by unsigned byte order: from inclusive, to exclusive.
 *
 * @param from the first key
 * @param to the first key after the range; empty: no end
 */
public record KeyRange(byte[] from, Optional<byte[]> to) {
  private static final int MAX_BYTE = 0xff;

  /** Every key. */
  public static final KeyRange ALL = new KeyRange(new byte[0], Optional.empty());

  /** The keys that begin with a prefix. */
  public static KeyRange prefix(byte[] prefix) {
    return new KeyRange(prefix, successor(prefix));
  }

  /** Whether no key can be in it. */
  boolean isEmpty() {
    return to.isPresent() && Arrays.compareUnsigned(from, to.get()) >= 0;
  }

  /** This range without the keys up to and including a key. */
  public KeyRange after(byte[] key) {
    var next = Arrays.copyOf(key, key.length + 1);
    return new KeyRange(next, to);
  }

  /** This range without a key and the keys after it. */
  public KeyRange before(byte[] key) {
    return new KeyRange(from, Optional.of(key));
  }

  /** The first key after all keys that begin with a prefix; empty if there is none. */
  public static Optional<byte[]> successor(byte[] prefix) {
    for (var last = prefix.length - 1; last >= 0; last--) {
      if ((prefix[last] & MAX_BYTE) != MAX_BYTE) {
        var next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
