package dev.skerry.dynamodb.value;

/** The stored form of an item: compact bytes with a format version. */
public final class ItemCodec {
  private ItemCodec() {}

  public static byte[] write(Item item) {
    throw new UnsupportedOperationException();
  }

  public static Item read(byte[] bytes) {
    throw new UnsupportedOperationException();
  }
}
