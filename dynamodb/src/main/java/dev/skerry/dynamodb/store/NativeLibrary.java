package dev.skerry.dynamodb.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
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
  private NativeLibrary() {}

  static void load() {
    try {
      var before = new HashMap<String, Optional<String>>();
      cached().ifPresent(folder -> properties(folder).forEach((k, v) -> before.put(k, set(k, v))));
      try {
        SQLiteJDBCLoader.initialize();
      } finally {
        before.forEach(NativeLibrary::restore);
      }
    } catch (Exception e) {
      throw new StoreException(
          "SQLite's native library is not loadable: %s. Fix: set XDG_CACHE_HOME to a folder from which programs can be executed."
              .formatted(e.getMessage()),
          e);
    }
  }

  private static Map<String, String> properties(Path folder) {
    return Map.of("org.sqlite.lib.path", folder.toString(), "org.sqlite.tmpdir", folder.toString());
  }

  /** Sets a property that the user has not set. */
  private static Optional<String> set(String name, String value) {
    var before = Optional.ofNullable(System.getProperty(name));
    System.setProperty(name, before.orElse(value));
    return before;
  }

  private static void restore(String name, Optional<String> value) {
    value.ifPresentOrElse(v -> System.setProperty(name, v), () -> System.clearProperty(name));
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
