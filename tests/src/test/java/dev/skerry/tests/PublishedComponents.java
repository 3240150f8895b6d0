package dev.skerry.tests;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** What of components/ is published, as the build packaged it. */
final class PublishedComponents {
  private static final Path TARGET = MainStack.ROOT.resolve("components/target");
  private static final String ADVICE =
      "components/: not packaged, or not as it is now. Allowed: what 'mvn package' makes."
          + " Fix: run make test.";

  private final String version;

  private PublishedComponents(String version) {
    this.version = version;
  }

  /**
   * Finds it; where only {@code mvn test} runs, the test is skipped, which is a failure under
   * {@code CI=true}.
   */
  static PublishedComponents built() throws IOException {
    var version = XmlFile.of(MainStack.ROOT.resolve("pom.xml")).text("/project/version");
    var published = new PublishedComponents(version);
    if (!published.isCurrent()) {
      refuse();
    }
    return published;
  }

  String version() {
    return version;
  }

  Path pom() {
    return TARGET.resolve("published-pom.xml");
  }

  /** The files of a jar, without folders. */
  List<String> files(String classifier) throws IOException {
    try (var jar = new JarFile(jar(classifier).toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  private Path jar(String classifier) {
    return TARGET.resolve("aws-serverless-" + version + classifier + ".jar");
  }

  private boolean isCurrent() throws IOException {
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

  private static void refuse() {
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(ADVICE);
    }
    abort(ADVICE);
  }
}
