package dev.skerry.dynamodb.store;

import java.nio.file.Path;

/** Opens stores. */
public final class Stores {
  private Stores() {}

  public static Store inMemory() {
    return new MemoryStore();
  }

  /**
   * Opens or creates a file.
   *
   * @throws StoreException if it cannot be used; the message is one line and says how to fix it
   */
  public static Store at(Path file) {
    NativeLibrary.load();
    return new SqliteStore(StoreFile.open(file));
  }
}
