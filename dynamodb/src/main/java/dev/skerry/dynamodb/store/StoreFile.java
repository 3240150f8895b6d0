package dev.skerry.dynamodb.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The file of a store: locked while the store is open, and checked before SQLite may change it.
 * Offsets are those of "Database File Format" in SQLite's documentation.
 */
final class StoreFile implements AutoCloseable {
  /** "SKRY" marks our files, for {@code file} and for us. */
  static final int APPLICATION_ID = 0x534b5259;

  /** The newest format that this version reads; SQLite's user_version. */
  static final int FORMAT = 1;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int FORMAT_OFFSET = 60;
  private static final int APPLICATION_OFFSET = 68;
  private static final int HEADER_SIZE = 100;
  private static final int FIRST_PAGE = 4096;

  private static final String DYNAMODB_LOCAL_FILES = "{shared-local-instance,*_*-*-*}.db";
  private static final Pattern DYNAMODB_LOCAL_TABLE = Pattern.compile("(?i)create table \"?dm\\b");

  private final Path path;
  private final FileLock lock;

  private StoreFile(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Opens or creates a file. */
  static StoreFile open(Path file) {
    if (Files.isDirectory(file)) {
      throw ofFolder(file);
    }
    try {
      var path = realPath(file.toAbsolutePath());
      var lock = FileLock.of(path).orElseThrow(() -> held(path));
      try {
        var opened = new StoreFile(path, lock);
        opened.checkFormat();
        return opened;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StoreException(
          "File '%s' cannot be opened: %s. Fix: use a file that this user can read and write."
              .formatted(file, e),
          e);
    }
  }

  private static Path realPath(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    return Files.createDirectories(file.getParent()).toRealPath().resolve(file.getFileName());
  }

  private static StoreException held(Path path) {
    return invalid(path, "is already open", "close it where it is open, or use another file");
  }

  private void checkFormat() throws IOException {
    if (!Files.exists(path) || Files.size(path) == 0) {
      return;
    }
    var page = firstPage();
    if (page.limit() < HEADER_SIZE || page.mismatch(ByteBuffer.wrap(MAGIC)) != MAGIC.length) {
      throw invalid(
          path, "is damaged, or another program wrote it", "use another file, or a copy of it");
    }
    if (page.getInt(APPLICATION_OFFSET) != APPLICATION_ID) {
      throw invalid(path, "was written by " + writer(page), "use another file");
    }
    var format = page.getInt(FORMAT_OFFSET);
    if (format > FORMAT) {
      throw new StoreException(
          "File '%s' has format %d. Allowed: formats up to %d. Fix: use a newer version of dynamodb-embedded, or another file."
              .formatted(path, format, FORMAT),
          null);
    }
  }

  private ByteBuffer firstPage() throws IOException {
    try (var file = Files.newInputStream(path)) {
      return ByteBuffer.wrap(file.readNBytes(FIRST_PAGE));
    }
  }

  private static String writer(ByteBuffer page) {
    var text = StandardCharsets.ISO_8859_1.decode(page.duplicate());
    return DYNAMODB_LOCAL_TABLE.matcher(text).find() ? "DynamoDB Local" : "another program";
  }

  private static StoreException ofFolder(Path folder) {
    var what = "is a folder";
    try (var files = Files.newDirectoryStream(folder, DYNAMODB_LOCAL_FILES)) {
      what = files.iterator().hasNext() ? "is a folder of DynamoDB Local" : what;
    } catch (IOException e) {
      // A folder in any case.
    }
    return invalid(folder, what, "name a file, e.g. '" + folder.resolve("tables.db") + "'");
  }

  private static StoreException invalid(Path path, String what, String fix) {
    return new StoreException(
        "File '%s' %s. Allowed: a file that dynamodb-embedded wrote, or a new one. Fix: %s."
            .formatted(path, what, fix),
        null);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    lock.close();
  }
}
