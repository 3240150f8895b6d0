package dev.skerry.dynamodb.value;

import java.util.Arrays;

/** A growing array of bytes. */
final class Bytes {
  private static final int SEVEN_BITS = 0x7f;

  private byte[] array = new byte[128];
  private int size;

  void add(byte value) {
    reserve(1);
    array[size++] = value;
  }

  void add(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, array, size, bytes.length);
    size += bytes.length;
  }

  /** Adds seven bits a byte, the lowest first; small numbers take one byte. */
  void addVariable(long number) {
    var rest = number;
    for (; (rest & ~SEVEN_BITS) != 0; rest >>>= 7) {
      add((byte) (rest & SEVEN_BITS | ~SEVEN_BITS));
    }
    add((byte) rest);
  }

  private void reserve(int count) {
    if (size + count > array.length) {
      array = Arrays.copyOf(array, Math.max(array.length * 2, size + count));
    }
  }

  byte[] toArray() {
    return Arrays.copyOf(array, size);
  }
}
