package dev.skerry.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Operations on folders. */
public final class Folders {
  private Folders() {}

  /**
   * Lists the jars of a folder, sorted by name.
   *
   * @param folder the folder; may be missing
   * @return the jars
   * @throws IOException when the folder cannot be read
   */
  public static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries.filter(entry -> entry.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /**
   * Copies the content of a folder.
   *
   * @param from the folder
   * @param to the folder that receives it
   * @throws IOException when a file cannot be read or written
   */
  public static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /**
   * Unpacks a zip or jar file.
   *
   * @param archive the file
   * @param to the folder that receives its content
   * @throws IOException if the file is not an archive or contains a path outside the folder
   */
  public static void unpack(Path archive, Path to) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var target = to.resolve(entry.getName()).normalize();
        if (!target.startsWith(to)) {
          throw new IOException(archive + ": entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
        }
      }
    }
  }

  /**
   * Deletes a folder with its content. Files that cannot be deleted are kept.
   *
   * @param folder the folder; may be missing
   */
  public static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // Another process may still write to it. The system cleans its temporary folder.
    }
  }
}
