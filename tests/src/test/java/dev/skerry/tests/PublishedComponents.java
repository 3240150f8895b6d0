package dev.skerry.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The packaged files of components/ that are published. */
final class PublishedComponents {
  private static final Path TARGET = MainStack.ROOT.resolve("components/target");

  private final String version;

  private PublishedComponents(String version) {
    this.version = version;
  }

  static PublishedComponents ofCheckout() throws IOException {
    var pom = XmlFile.of(MainStack.ROOT.resolve("pom.xml"));
    return new PublishedComponents(pom.text("/project/version"));
  }

  String version() {
    return version;
  }

  Path pom() {
    return TARGET.resolve("published-pom.xml");
  }

  /** Returns the files in a jar, without folders. */
  List<String> files(String classifier) throws IOException {
    try (var jar = new JarFile(jar(classifier).toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  private Path jar(String classifier) {
    return TARGET.resolve("aws-serverless-" + version + classifier + ".jar");
  }

  /** Returns whether all files exist and contain the current classes. */
  boolean isCurrent() throws IOException {
    if (!Files.exists(jar("-javadoc"))) {
      return false;
    }
    var classes = TARGET.resolve("classes");
    try (var jar = new JarFile(jar("").toFile());
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!holds(jar, classes.relativize(file).toString(), Files.readAllBytes(file))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean holds(JarFile jar, String name, byte[] content) throws IOException {
    var entry = jar.getEntry(name);
    return entry != null && Arrays.equals(jar.getInputStream(entry).readAllBytes(), content);
  }
}
