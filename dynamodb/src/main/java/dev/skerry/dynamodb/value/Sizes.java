package dev.skerry.dynamodb.value;

/** Sizes in bytes, by AWS's rules ("DynamoDB item sizes and formats"). */
public final class Sizes {
  /** An item has at most 400 KB. */
  public static final int MAX_ITEM = 400 * 1024;

  private Sizes() {}

  public static int of(Item item) {
    throw new UnsupportedOperationException();
  }

  public static int of(Value value) {
    throw new UnsupportedOperationException();
  }
}
