package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.engine.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy of an example outside this checkout. Its builds resolve the components like a release; see
 * {@link PackagedCondition}.
 *
 * @param folder the folder of Pulumi.yaml
 * @param repository the Maven repository of its builds
 */
public record ExampleProject(Path folder, Path repository) {
  private static final Path EXAMPLES = MainStack.ROOT.resolve("examples");
  private static final Map<String, ExampleProject> BUILT = new HashMap<>();

  /** Returns the names of all examples, which are folders of examples/. */
  public static List<String> names() throws IOException {
    return foldersWith("Pulumi.yaml");
  }

  /** Returns the names of the examples in Java. */
  public static List<String> namesInJava() throws IOException {
    return foldersWith("pom.xml");
  }

  private static List<String> foldersWith(String file) throws IOException {
    try (var entries = Files.list(EXAMPLES)) {
      return entries
          .filter(entry -> Files.exists(entry.resolve(file)))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /**
   * Returns a copy of an example that is built, with its own tests passed. The tests share the
   * copy: they do not change it.
   *
   * @param name a folder of examples/
   */
  public static synchronized ExampleProject built(String name)
      throws IOException, InterruptedException {
    var built = BUILT.get(name);
    if (built == null) {
      built = copy(name, temporaryFolder("example-" + name));
      built.test();
      BUILT.put(name, built);
    }
    return built;
  }

  /** Returns a folder that is deleted when the tests end. */
  private static Path temporaryFolder(String prefix) throws IOException {
    var folder = Files.createTempDirectory(prefix);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return folder;
  }

  private static void delete(Path folder) {
    try {
      FileTrees.delete(folder);
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  /**
   * Copies an example without build output.
   *
   * @param name a folder of examples/
   * @param folder the target folder
   */
  public static ExampleProject copy(String name, Path folder)
      throws IOException, InterruptedException {
    var from = EXAMPLES.resolve(name);
    try (var files = Files.walk(from)) {
      for (var file : files.filter(ExampleProject::isSource).toList()) {
        var target = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new ExampleProject(folder, releases());
  }

  /** Returns a Maven repository that has the published modules of this build. */
  public static Path releases() throws IOException, InterruptedException {
    var repository = MainStack.ROOT.resolve(".ci/repository").toString();
    return Path.of(output(new ProcessBuilder(repository)).strip());
  }

  /** Returns the main class of its program. */
  public String mainClass() throws IOException {
    return XmlFile.of(folder.resolve("infrastructure/pom.xml")).text("//exec.mainClass");
  }

  /** Returns the environment in which Maven uses the repository, also if Pulumi starts it. */
  public Map<String, String> environment() {
    var own = System.getenv().getOrDefault("MAVEN_OPTS", "");
    return Map.of("MAVEN_OPTS", own + " -Dmaven.repo.local=" + repository);
  }

  /** Builds it and runs its own tests. */
  void test() throws IOException, InterruptedException {
    var maven = new ProcessBuilder("mvn", "-B", "-ntp", "-q", "test").directory(folder.toFile());
    maven.environment().putAll(environment());
    output(maven);
  }

  private static boolean isSource(Path file) {
    return Files.isRegularFile(file) && !file.toString().contains("/target/");
  }

  /** Runs a command, which must succeed, and returns its output. */
  public static String output(ProcessBuilder command) throws IOException, InterruptedException {
    var process = command.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command.command() + "\n" + output);
    return output;
  }
}
