package dev.skerry.dynamodb.value;

/**
 * Encodes key values so that the unsigned order of the bytes is the order of the values. No
 * encoding is the prefix of another, so that encodings can be concatenated.
 */
public final class KeyEncoding {
  private KeyEncoding() {}

  /** The concatenated encodings of S, N or B values. */
  public static byte[] encode(Value... values) {
    throw new UnsupportedOperationException();
  }

  /**
   * The encoding of a text or binary without its terminator: the prefix of all values that begin
   * with it.
   */
  public static byte[] prefix(Value beginning) {
    throw new UnsupportedOperationException();
  }
}
