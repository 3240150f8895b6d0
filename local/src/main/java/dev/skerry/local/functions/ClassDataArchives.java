package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import dev.skerry.local.process.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Class-data archives (CDS) with the parsed classes of the runtime client and the layers. With them
 * a cold start takes about half the time.
 *
 * <p>The first process of each function lists the classes that it loads. When the lists no longer
 * change, a separate JVM dumps an archive. Functions are not invoked for it, and an error only
 * means that there is no archive.
 */
final class ClassDataArchives {
  private final Cache cache;
  private final Map<List<Path>, ClassDataArchive> archives = new ConcurrentHashMap<>();

  ClassDataArchives(Cache cache) {
    this.cache = cache;
  }

  /**
   * Returns the JVM flags of a process.
   *
   * @param function the function's name
   * @param classPath the first part of its class path: only jars, because an archive does not
   *     support folders
   */
  List<String> flags(String function, List<Path> classPath) {
    try {
      return archives.computeIfAbsent(classPath, this::archive).flags(function);
    } catch (IOException e) {
      return List.of();
    }
  }

  private ClassDataArchive archive(List<Path> classPath) {
    return new ClassDataArchive(
        cache.folder().resolve("class-data-" + hash(classPath)), classPath, cache);
  }

  /** The JVM rejects an archive if the JVM or a jar has changed, so the hash depends on both. */
  private static String hash(List<Path> classPath) {
    var parts = new ArrayList<String>();
    parts.add(Jvm.running().home() + " " + Jvm.running().build());
    for (var jar : classPath) {
      parts.add(jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified());
    }
    return Cache.hash(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Dumps the archives that have new class lists. */
  void train() {
    archives.values().forEach(ClassDataArchive::train);
  }
}
