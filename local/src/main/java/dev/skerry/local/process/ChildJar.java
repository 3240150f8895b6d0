package dev.skerry.local.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar with some classes of this module, for the class path of a child process.
 *
 * <p>A child process does not use this process's class path: it must not see the Pulumi SDK, and a
 * folder on the class path would disable class-data archives.
 */
public final class ChildJar {
  private ChildJar() {}

  /**
   * Stores classes as a jar in the cache.
   *
   * @param cache the cache
   * @param name the start of its name
   * @param classNames the binary names
   * @return the jar
   * @throws IOException when it cannot be written
   */
  public static Path of(Cache cache, String name, List<String> classNames) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var jar = new ZipOutputStream(bytes)) {
      jar.setMethod(ZipOutputStream.STORED);
      for (var className : classNames) {
        add(jar, className.replace('.', '/') + ".class");
      }
    }
    return cache.keep(name, ".jar", bytes.toByteArray());
  }

  /**
   * Stores the main class of every child JVM, with others that it runs.
   *
   * @param cache the cache
   * @param others the other classes
   * @return the jar
   * @throws IOException when it cannot be written
   */
  public static Path ofWatchdog(Cache cache, Class<?>... others) throws IOException {
    var watchdog = ParentWatchdog.class.getName();
    var classes = new ArrayList<>(List.of(watchdog, watchdog + "$Watcher"));
    Stream.of(others).map(Class::getName).forEach(classes::add);
    return of(cache, "parent-watchdog", classes);
  }

  private static void add(ZipOutputStream jar, String path) throws IOException {
    try (var resource = ChildJar.class.getClassLoader().getResourceAsStream(path)) {
      if (resource == null) {
        throw new StartException("class path: " + path + " is missing. Fix: build module local.");
      }
      var content = resource.readAllBytes();
      var entry = new ZipEntry(path);
      entry.setTime(0); // equal classes must be equal bytes, because the name of the jar is a hash
      entry.setSize(content.length);
      entry.setCrc(crc(content));
      jar.putNextEntry(entry);
      jar.write(content);
    }
  }

  private static long crc(byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }
}
