package dev.skerry.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Class-data archives (CDS) with the parsed classes of the jars of child JVMs. With them a
 * function's cold start takes about half the time.
 *
 * <p>The first process of each function and program lists the classes that it loads. When the lists
 * no longer change, a separate JVM dumps an archive. Nothing runs a second time for it, and an
 * error only means that there is no archive.
 */
public final class ClassDataArchives {
  private final Cache cache;
  private final Map<List<Path>, ClassDataArchive> archives = new ConcurrentHashMap<>();

  /**
   * Creates the archives in a cache.
   *
   * @param cache the cache
   */
  public ClassDataArchives(Cache cache) {
    this.cache = cache;
  }

  /**
   * Returns the JVM flags of a process.
   *
   * @param name the name of the function or of the program's main class
   * @param classPath the first part of its class path: only jars, because an archive does not
   *     support folders
   * @return the flags
   */
  public List<String> flags(String name, List<Path> classPath) {
    try {
      return archives.computeIfAbsent(classPath, this::archive).flags(name);
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Adds the archive of this process, which its start script has given its flags.
   *
   * @param folder the folder of the archive
   * @param classPath its jars
   */
  public void addOwn(Path folder, List<Path> classPath) {
    archives.put(classPath, new ClassDataArchive(folder, classPath, cache));
  }

  private ClassDataArchive archive(List<Path> classPath) {
    return new ClassDataArchive(
        cache.folder().resolve("class-data-" + hash(classPath)), classPath, cache);
  }

  /**
   * Returns the hash of a class path. The JVM rejects an archive if the JVM or a jar has changed,
   * so the hash depends on both.
   *
   * @param classPath the jars
   * @return hexadecimal digits
   */
  public static String hash(List<Path> classPath) {
    var parts = new ArrayList<String>();
    parts.add(Jvm.running().home() + " " + Jvm.running().build());
    for (var jar : classPath) {
      parts.add(jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified());
    }
    return Cache.hash(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Dumps the archives that have new class lists. */
  public void train() {
    archives.values().forEach(ClassDataArchive::train);
  }
}
