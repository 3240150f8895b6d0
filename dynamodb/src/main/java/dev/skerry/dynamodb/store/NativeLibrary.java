package dev.skerry.dynamodb.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * SQLite's native library, unpacked once into the user's cache. sqlite-jdbc itself unpacks it into
 * the temp folder each time: that fails where the folder is mounted noexec, and leaves a file there
 * when the process is killed. Without a cache folder, sqlite-jdbc's own way remains.
 */
final class NativeLibrary {
  /** sqlite-jdbc's property for the folder of an unpacked library. */
  private static final String PATH = "org.sqlite.lib.path";

  private static boolean loaded;

  private NativeLibrary() {}

  static synchronized void load() {
    if (loaded) {
      return;
    }
    var configured = System.getProperty(PATH);
    try {
      if (configured == null) {
        cached().ifPresent(folder -> System.setProperty(PATH, folder.toString()));
      }
      loaded = SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new StoreException(
          "SQLite's native library cannot be loaded from '%s'. Fix: set XDG_CACHE_HOME to a folder"
                  .formatted(cacheHome())
              + " that is not mounted noexec.",
          e);
    } finally {
      if (configured == null) {
        System.clearProperty(PATH);
      }
    }
  }

  /** The folder with the unpacked library. */
  private static Optional<Path> cached() {
    try {
      var folder =
          cacheHome()
              .resolve("dynamodb-embedded")
              .resolve("sqlite-jdbc-" + SQLiteJDBCLoader.getVersion())
              .resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
      var file = folder.resolve(LibraryLoaderUtil.getNativeLibName());
      var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + file.getFileName();
      var packed = SQLiteJDBCLoader.class.getResource(resource).openConnection();
      packed.setUseCaches(false);
      if (!Files.exists(file) || Files.size(file) != packed.getContentLengthLong()) {
        Files.createDirectories(folder);
        var part = Files.createTempFile(folder, "unpacked", "");
        try (var content = packed.getInputStream()) {
          Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Optional.of(folder);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Path cacheHome() {
    var configured = System.getenv("XDG_CACHE_HOME");
    return configured == null || configured.isEmpty()
        ? Path.of(System.getProperty("user.home")).resolve(".cache")
        : Path.of(configured);
  }
}
