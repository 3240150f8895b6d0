package dev.skerry.dynamodb.store;

import static dev.skerry.dynamodb.store.StoreContract.bytes;
import static dev.skerry.dynamodb.store.StoreContract.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersAndWritersTest {
  private static final int READERS = 3;
  private static final int WRITERS = 32;
  private static final int WRITES = 25;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readersSeeOneStateWhileWritersChangeIt(boolean inMemory) throws Exception {
    var done = new AtomicBoolean();
    var threads = Executors.newCachedThreadPool();
    try (var store = inMemory ? Stores.inMemory() : Stores.at(folder.resolve("tables.db"))) {
      increment(store);
      var readers = new ArrayList<Future<?>>();
      for (var i = 0; i < READERS; i++) {
        readers.add(threads.submit(() -> readUntil(done, store)));
      }
      Callable<Void> writer = () -> incrementOften(store);
      for (var result : threads.invokeAll(Collections.nCopies(WRITERS, writer))) {
        result.get();
      }
      done.set(true);
      for (var reader : readers) {
        reader.get();
      }

      assertEquals(List.of(1 + WRITERS * WRITES, 1 + WRITERS * WRITES), store.read(s -> counts(s)));
    } finally {
      threads.shutdownNow();
    }
  }

  private static void readUntil(AtomicBoolean done, Store store) {
    while (!done.get()) {
      store.read(
          state -> {
            var before = count(state, 1);
            Thread.yield();
            assertEquals(List.of(before, before), counts(state));
            return null;
          });
    }
  }

  private static Void incrementOften(Store store) {
    for (var i = 0; i < WRITES; i++) {
      increment(store);
    }
    return null;
  }

  private static void increment(Store store) {
    store.write(
        transaction -> {
          var next = bytes(Integer.toString(count(transaction, 1) + 1));
          transaction.put(1, bytes("count"), next);
          transaction.put(2, bytes("count"), next);
          return null;
        });
  }

  private static List<Integer> counts(Snapshot state) {
    return List.of(count(state, 1), count(state, 2));
  }

  private static int count(Snapshot state, long space) {
    return state.get(space, bytes("count")).map(value -> Integer.parseInt(text(value))).orElse(0);
  }
}
