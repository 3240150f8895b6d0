package dev.skerry.dynamodb.store;

import static dev.skerry.dynamodb.store.StoreContract.bytes;
import static dev.skerry.dynamodb.store.StoreContract.text;

import java.nio.file.Path;

/**
 * Adds entries until it is killed: to two spaces in each transaction, with the count in a third.
 */
final class CountingProgram {
  static final byte[] COUNT = bytes("count");

  private CountingProgram() {}

  public static void main(String[] arguments) {
    try (var store = Stores.at(Path.of(arguments[0]))) {
      while (true) {
        System.out.println(store.write(CountingProgram::add));
      }
    }
  }

  private static int add(Transaction transaction) {
    var count = count(transaction) + 1;
    var number = bytes(Integer.toString(count));
    transaction.put(1, number, number);
    transaction.put(2, number, number);
    transaction.put(3, COUNT, number);
    return count;
  }

  static int count(Snapshot state) {
    return state.get(3, COUNT).map(value -> Integer.parseInt(text(value))).orElse(0);
  }
}
