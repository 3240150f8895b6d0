package dev.skerry.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads files of the project. */
final class Project {
  private static final Path ROOT =
      Path.of(System.getProperty("skerry.root", "..")).toAbsolutePath();

  private Project() {}

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the files below a folder whose names have an ending, sorted. */
  static List<Path> files(String folder, String ending) {
    try (var files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
