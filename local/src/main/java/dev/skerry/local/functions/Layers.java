package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import dev.skerry.local.process.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The jars of a function's layers, which are in {@code /opt/java/lib} on AWS. */
final class Layers {
  private Layers() {}

  /** Returns the jars sorted by name. A later layer replaces files of the same name. */
  static List<Path> jars(List<Path> layers, Path temporaryFolder) throws IOException {
    var byName = new TreeMap<String, Path>();
    for (var layer : layers) {
      for (var jar : Folders.jars(folder(layer, temporaryFolder).resolve("java").resolve("lib"))) {
        byName.put(jar.getFileName().toString(), jar);
      }
    }
    return List.copyOf(byName.values());
  }

  private static Path folder(Path layer, Path temporaryFolder) throws IOException {
    if (Files.isDirectory(layer)) {
      return layer;
    }
    var identity = layer + " " + Files.getLastModifiedTime(layer) + " " + Files.size(layer);
    var folder =
        temporaryFolder.resolve("layer-" + Cache.hash(identity.getBytes(StandardCharsets.UTF_8)));
    if (Files.notExists(folder)) {
      Files.createDirectories(folder);
      Folders.unpack(layer, folder);
    }
    return folder;
  }
}
