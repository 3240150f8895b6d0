package dev.skerry.dynamodb.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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

  @Test
  void aFailedStatementDoesNotEndTheStore() {
    try (var store = Stores.at(folder.resolve("failed.db"))) {
      for (var i = 0; i < 2; i++) {
        assertThrows(
            StoreException.class,
            () ->
                store.write(
                    transaction -> {
                      transaction.put(1, bytes("first"), bytes("of a half transaction"));
                      transaction.put(1, bytes("no value"), null);
                      return null;
                    }));
      }

      write(store, "a", "b");

      assertEquals(Optional.empty(), store.read(state -> state.get(1, bytes("first"))));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL, 'cannot grow, because the disk is full. Nothing was changed. Fix: free some space.'",
    "SQLITE_BUSY_SNAPSHOT, is locked by another program. Fix: end that program's transaction.",
    "SQLITE_CORRUPT_VTAB, 'is damaged. Fix: use a copy of it, or another file.'",
    "SQLITE_READONLY_DBMOVED, is read-only. Fix: use a file that this user can write.",
    "SQLITE_IOERR_WRITE, cannot be used: text. Nothing was changed. Fix: check the disk."
  })
  void anErrorOfSqliteIsOneLine(SQLiteErrorCode code, String message) {
    var error = SqliteErrors.of(Path.of("x"), new SQLiteException("text", code));

    assertEquals("File 'x' " + message, error.getMessage());
  }

  private static void write(Store store, String key, String value) {
    store.write(
        transaction -> {
          transaction.put(1, bytes(key), bytes(value));
          return null;
        });
  }
}
