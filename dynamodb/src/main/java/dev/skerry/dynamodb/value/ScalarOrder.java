package dev.skerry.dynamodb.value;

/** The order of texts (UTF-8 bytes), numbers (value) and binaries (unsigned bytes). */
public final class ScalarOrder {
  private ScalarOrder() {}

  /** Compares two values of the same key type. */
  public static int compare(Value left, Value right) {
    throw new UnsupportedOperationException();
  }
}
