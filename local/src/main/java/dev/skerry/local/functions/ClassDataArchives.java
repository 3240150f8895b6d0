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
 * Class-data archives: the parsed classes of the runtime client and the layers, mapped into each
 * process of a function. A cold start then takes about half.
 *
 * <p>The first process of each function writes down which classes it loads. When that has come to
 * rest, a JVM of its own makes an archive of all functions' lists; no function is called for it.
 * What goes wrong costs the gain and nothing else.
 */
final class ClassDataArchives {
  private final Cache cache;
  private final Map<List<Path>, ClassDataArchive> archives = new ConcurrentHashMap<>();

  ClassDataArchives(Cache cache) {
    this.cache = cache;
  }

  /**
   * Returns the flags of a process.
   *
   * @param function the function's name
   * @param classPath the front of its class path: jars only, an archive allows no folder
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

  /** The JVM refuses an archive when it or a jar has changed: so does the name. */
  private static String hash(List<Path> classPath) {
    var parts = new ArrayList<String>();
    parts.add(Jvm.running().home() + " " + Jvm.running().build());
    for (var jar : classPath) {
      parts.add(jar + " " + jar.toFile().length() + " " + jar.toFile().lastModified());
    }
    return Cache.hash(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the archives for which there is something new, if the functions are at rest. */
  void train() {
    archives.values().forEach(ClassDataArchive::train);
  }
}
