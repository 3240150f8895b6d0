package dev.skerry.dynamodb.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Writes a million entries of 1 KB, then reads all of them, and prints how many there are. */
final class MillionProgram {
  private static final int BATCHES = 1000;
  private static final int BATCH = 1000;
  private static final int SIZE = 1000;

  private MillionProgram() {}

  public static void main(String[] arguments) {
    try (var store = Stores.at(Path.of(arguments[0]))) {
      for (var batch = 0; batch < BATCHES; batch++) {
        var first = batch * BATCH;
        store.write(transaction -> add(transaction, first));
      }
      System.out.println(store.read(MillionProgram::count));
    }
  }

  private static Void add(Transaction transaction, int first) {
    for (var number = first; number < first + BATCH; number++) {
      transaction.put(1, key(number), new byte[SIZE]);
    }
    return null;
  }

  /** Keys in a shuffled order, as the encoded keys of items are. */
  private static byte[] key(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(Integer.reverse(number)).array();
  }

  private static int count(Snapshot state) {
    var count = new int[1];
    state.scan(1, KeyRange.ALL, false, (key, value) -> count[0]++ >= 0);
    for (var number = 0; number < BATCHES * BATCH; number += BATCH) {
      state.get(1, key(number)).orElseThrow();
    }
    return count[0];
  }
}
