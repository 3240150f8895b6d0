package dev.skerry.local.program;

import dev.skerry.local.process.Cache;
import dev.skerry.local.process.ChildJar;
import dev.skerry.local.process.ClassDataArchives;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The class path of a program's JVM.
 *
 * <p>A class-data archive requires the jars first and contains no classes of folders. This finds
 * the same classes as the original order unless a folder and a jar have classes in the same
 * package. In that case the order is kept, and the jars have no archive. That start takes twice as
 * long.
 */
final class ProgramClassPath {
  private static final String CLASS = ".class";

  private final ClassDataArchives archives;
  private final List<Path> archived;
  private final List<Path> others;

  private ProgramClassPath(ClassDataArchives archives, List<Path> archived, List<Path> others) {
    this.archives = archives;
    this.archived = archived;
    this.others = others;
  }

  static ProgramClassPath of(List<Path> entries, Cache cache, ClassDataArchives archives)
      throws IOException {
    var watchdog = ChildJar.ofWatchdog(cache);
    var jars = entries.stream().filter(Files::isRegularFile).toList();
    var folders = entries.stream().filter(Files::isDirectory).toList();
    return overlap(jars, folders, cache)
        ? new ProgramClassPath(archives, List.of(watchdog), entries)
        : new ProgramClassPath(archives, concat(List.of(watchdog), jars), folders);
  }

  private static boolean overlap(List<Path> jars, List<Path> folders, Cache cache)
      throws IOException {
    var packages = new HashSet<String>();
    for (var folder : folders) {
      packages.addAll(packagesOfFolder(folder));
    }
    packages.retainAll(packagesOfJars(jars, cache));
    return !packages.isEmpty();
  }

  private static Set<String> packagesOfFolder(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(CLASS))
          .map(file -> folder.relativize(file.getParent()).toString())
          .map(name -> name.replace(File.separatorChar, '/'))
          .collect(Collectors.toSet());
    }
  }

  /** Reads the packages from the cache, because the SDK for AWS has more than 20,000 classes. */
  private static Set<String> packagesOfJars(List<Path> jars, Cache cache) throws IOException {
    var file = cache.folder().resolve("packages-" + ClassDataArchives.hash(jars) + ".txt");
    if (Files.notExists(file)) {
      var packages = new TreeSet<String>();
      for (var jar : jars) {
        packages.addAll(packagesOfJar(jar));
      }
      cache.write(file, String.join("\n", packages).getBytes(StandardCharsets.UTF_8));
    }
    return new HashSet<>(Files.readAllLines(file));
  }

  private static Set<String> packagesOfJar(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))))
          .collect(Collectors.toSet());
    }
  }

  /** Returns the JVM's flags for the archive. */
  List<String> archiveFlags(String mainClass) {
    return archives.flags(mainClass, archived);
  }

  /** Returns the class path as the JVM reads it. */
  String text() {
    return concat(archived, others).stream()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> concat(List<Path> first, List<Path> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
