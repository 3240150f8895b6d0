package dev.skerry.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A module that is published, and its packaged files. */
enum PublishedArtifact {
  COMPONENTS(
      "components",
      "aws-serverless",
      "dev/skerry/(awsx|serverless(/(api|aws|internal|layer|monitoring|provider|table))?)/[^/]+\\.class"
          + "|dev/skerry/serverless/provider/schema\\.json",
      "dev/skerry/(awsx|serverless(/(api|aws|layer|monitoring|provider|table))?)/[^/]+",
      List.of(
          "pulumi compile",
          "aws compile",
          "gson compile",
          "guava compile",
          "grpc-api compile",
          "protobuf-java compile")),
  DYNAMODB(
      "dynamodb",
      "dynamodb-embedded",
      "dev/skerry/dynamodb/(.+\\.class|expression/reserved-words\\.txt|validation/shapes\\.txt)",
      "dev/skerry/dynamodb/((error|junit)/)?[^/]+",
      List.of(
          "jackson-core compile",
          "antlr4-runtime compile",
          "sqlite-jdbc compile",
          "junit-jupiter-api compile"));

  private final String module;
  private final String artifactId;
  private final String contents;
  private final String documented;
  private final List<String> dependencies;

  PublishedArtifact(
      String module,
      String artifactId,
      String contents,
      String documented,
      List<String> dependencies) {
    this.module = module;
    this.artifactId = artifactId;
    this.contents = contents;
    this.documented = documented;
    this.dependencies = dependencies;
  }

  static String version() throws IOException {
    return XmlFile.of(MainStack.ROOT.resolve("pom.xml")).text("/project/version");
  }

  String artifactId() {
    return artifactId;
  }

  /** What its jar may contain, as a regular expression. */
  String contents() {
    return contents;
  }

  /** The classes that its Javadoc has pages of, if they are public. */
  String documented() {
    return documented;
  }

  /** The names and scopes of its dependencies. */
  List<String> dependencies() {
    return dependencies;
  }

  Path pom() {
    return target("published-pom.xml");
  }

  /** Its Java sources: written ones and generated ones. */
  List<String> sources() {
    return Stream.of(
            MainStack.ROOT.resolve(module + "/src/main/java"), target("generated-sources/antlr4"))
        .filter(Files::exists)
        .flatMap(PublishedArtifact::javaFiles)
        .sorted()
        .toList();
  }

  private static Stream<String> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> folder.relativize(file).toString())
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the files in a jar, without folders. */
  List<String> files(String classifier) throws IOException {
    try (var jar = new JarFile(jar(classifier).toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  /** Returns the file with its recorded API. */
  Path recordedApi() throws IOException {
    return MainStack.ROOT.resolve(module + "/src/api/" + version() + ".txt");
  }

  Path jar(String classifier) throws IOException {
    return target(artifactId + "-" + version() + classifier + ".jar");
  }

  private Path target(String file) {
    return MainStack.ROOT.resolve(module + "/target").resolve(file);
  }

  /** Returns whether all files exist and contain the current classes. */
  boolean isCurrent() throws IOException {
    if (!Files.exists(jar("-javadoc"))) {
      return false;
    }
    var classes = target("classes");
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
