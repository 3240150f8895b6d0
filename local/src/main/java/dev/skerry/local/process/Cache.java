package dev.skerry.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A cache of files that are expensive to create and equal in every run. File names contain a hash
 * of the source, so files are never stale and may be deleted at any time.
 *
 * @param folder the folder of the cache
 */
public record Cache(Path folder) {
  private static final int HASH_CHARACTERS = 16;

  /**
   * Returns the user's cache: {@code $XDG_CACHE_HOME/skerry}, else the default folder of the
   * system.
   *
   * @return the cache; its folder exists
   */
  public static Cache ofUser() {
    var folder = usual(Path.of(System.getProperty("user.home")));
    try {
      return new Cache(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new StartException(
          ("cache folder: cannot create %s. Allowed: a folder that this user may write."
                  + " Fix: set XDG_CACHE_HOME to one.")
              .formatted(folder),
          e);
    }
  }

  private static Path usual(Path home) {
    var configured = System.getenv("XDG_CACHE_HOME");
    if (configured != null && !configured.isEmpty()) {
      return Path.of(configured, "skerry");
    }
    return switch (OperatingSystem.running()) {
      case LINUX -> home.resolve(".cache").resolve("skerry");
      case MAC -> home.resolve("Library").resolve("Caches").resolve("skerry");
      case WINDOWS -> home.resolve("AppData").resolve("Local").resolve("skerry");
    };
  }

  /**
   * Stores bytes as a file.
   *
   * @param prefix the start of the file's name
   * @param suffix its end
   * @param content the bytes
   * @return the file, with the hash of the content in its name
   * @throws IOException when it cannot be written
   */
  public Path keep(String prefix, String suffix, byte[] content) throws IOException {
    var file = folder.resolve(prefix + "-" + hash(content) + suffix);
    if (Files.notExists(file)) {
      write(file, content);
    }
    return file;
  }

  /**
   * Writes a file of the cache. Other processes see all of it or nothing.
   *
   * @param file the file
   * @param content the bytes
   * @throws IOException when it cannot be written
   */
  public void write(Path file, byte[] content) throws IOException {
    var draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
    Files.write(draft, content);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Returns the hash of bytes.
   *
   * @param content the bytes
   * @return 16 hexadecimal digits
   */
  public static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
