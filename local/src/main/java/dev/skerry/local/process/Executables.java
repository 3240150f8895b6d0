package dev.skerry.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds commands. */
public final class Executables {
  private Executables() {}

  /**
   * Finds a command as a shell does.
   *
   * @param name its name without a suffix
   * @return the first one on PATH
   */
  public static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> in(Path.of(folder), name).stream())
        .findFirst();
  }

  /**
   * Finds a command in the folder of another.
   *
   * @param known the command on PATH, which may be a symbolic link
   * @param name the wanted command
   * @return the command in the folder to which the link leads
   */
  public static Optional<Path> besides(String known, String name) {
    return onPath(known).flatMap(Executables::target).flatMap(found -> in(found.getParent(), name));
  }

  private static Optional<Path> target(Path link) {
    try {
      return Optional.of(link.toRealPath());
    } catch (IOException e) {
      return Optional.empty(); // It was deleted since it was found.
    }
  }

  /**
   * Finds a command in a folder.
   *
   * @param folder the folder
   * @param name its name without a suffix
   * @return the file
   */
  public static Optional<Path> in(Path folder, String name) {
    var suffixes =
        OperatingSystem.running() == OperatingSystem.WINDOWS
            ? Stream.of(".exe", ".cmd")
            : Stream.of("");
    return suffixes
        .map(suffix -> folder.resolve(name + suffix))
        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
        .findFirst();
  }
}
