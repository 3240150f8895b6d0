package dev.skerry.dynamodb.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  Store open() {
    return Stores.at(folder.resolve("tables.db"));
  }

  @Test
  void entriesAreThereAfterTheStoreIsOpenedAgain() {
    var file = folder.resolve("again #%?ü 1.db");
    try (var store = Stores.at(file)) {
      write(store, "a", "b");
    }

    try (var store = Stores.at(file)) {
      var value = store.read(state -> state.get(1, bytes("a")));
      assertArrayEquals(bytes("b"), value.orElseThrow());
    }
  }

  @Test
  void aClosedStoreIsOneFile() throws IOException {
    var parent = folder.resolve("new/folders");
    try (var store = Stores.at(parent.resolve("tables.db"))) {
      write(store, "a", "b");
    }

    try (var files = Files.list(parent)) {
      assertEquals(List.of(parent.resolve("tables.db")), files.toList());
    }
  }

  @Test
  void aClosedStoreCannotBeUsed() {
    var store = Stores.at(folder.resolve("closed.db"));
    store.close();
    store.close();

    var error = assertThrows(IllegalStateException.class, () -> write(store, "a", "b"));

    assertEquals("the store is closed", error.getMessage());
  }

  private static void write(Store store, String key, String value) {
    store.write(
        transaction -> {
          transaction.put(1, bytes(key), bytes(value));
          return null;
        });
  }
}
