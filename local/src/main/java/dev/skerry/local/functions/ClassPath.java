package dev.skerry.local.functions;

import dev.skerry.local.process.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;

/**
 * Builds the class path of a function, so that the same classes are found as on AWS. AWS's order
 * is: the function's classes, its {@code lib/*.jar}, the layers' jars.
 *
 * <p>A class-data archive requires the layers first on the JVM's class path. This finds the same
 * classes unless the function and a layer contain the same entry. In that case the layers' jars are
 * put into {@code lib}, after the function's jars, where AWS's class loader reads them. That start
 * is 200 ms slower.
 */
final class ClassPath {
  private final Path taskRoot;
  private final List<Path> layerJars;

  ClassPath(Path taskRoot, List<Path> layerJars) {
    this.taskRoot = taskRoot;
    this.layerJars = layerJars;
  }

  CodeVersion version(List<Fingerprint> fingerprints) throws IOException {
    var ownJars = Folders.jars(taskRoot.resolve("lib"));
    if (overlap(ownJars)) {
      putLayersBehind(ownJars);
      return new CodeVersion(fingerprints, taskRoot, List.of(), List.of());
    }
    var codePath = new ArrayList<Path>();
    codePath.add(taskRoot);
    codePath.addAll(ownJars);
    return new CodeVersion(fingerprints, taskRoot, layerJars, List.copyOf(codePath));
  }

  private boolean overlap(List<Path> ownJars) throws IOException {
    var own = new HashSet<String>();
    try (var files = Files.walk(taskRoot)) {
      files.filter(Files::isRegularFile).map(this::entryName).forEach(own::add);
    }
    own.addAll(entries(ownJars));
    own.removeIf(ClassPath::isNeverLookedUp);
    return entries(layerJars).stream().anyMatch(own::contains);
  }

  private String entryName(Path file) {
    return taskRoot.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static Set<String> entries(Collection<Path> jars) throws IOException {
    var names = new HashSet<String>();
    for (var jar : jars) {
      try (var zip = new ZipFile(jar.toFile())) {
        zip.stream()
            .filter(entry -> !entry.isDirectory())
            .forEach(entry -> names.add(entry.getName()));
      }
    }
    return names;
  }

  /** Jars have manifests, licenses and Maven files. Code does not look them up. */
  private static boolean isNeverLookedUp(String entry) {
    return entry.equals("module-info.class")
        || entry.startsWith("META-INF/") && !entry.startsWith("META-INF/services/");
  }

  /** Puts the layers' jars after the function's: AWS's class loader sorts {@code lib} by name. */
  private void putLayersBehind(List<Path> ownJars) throws IOException {
    var lib = Files.createDirectories(taskRoot.resolve("lib"));
    for (var jar : ownJars) {
      Files.move(jar, lib.resolve("0-" + jar.getFileName()));
    }
    for (var jar : layerJars) {
      link(lib.resolve("1-" + jar.getFileName()), jar);
    }
  }

  private static void link(Path link, Path jar) throws IOException {
    try {
      Files.createSymbolicLink(link, jar.toAbsolutePath());
    } catch (UnsupportedOperationException | IOException e) {
      Files.copy(jar, link); // on Windows, links require a privilege
    }
  }
}
