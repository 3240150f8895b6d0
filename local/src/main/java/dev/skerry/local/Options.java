package dev.skerry.local;

import dev.skerry.local.process.OperatingSystem;
import dev.skerry.local.process.StartException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a local cloud is started with.
 *
 * @param main the class of a program in Java whose main calls {@code Pulumi.run}; empty: the
 *     project's language host runs the program
 * @param classPath the class path of a program in Java
 * @param stack the stack whose configuration the program gets
 * @param project the folder of Pulumi.yaml, against which the program's paths are resolved; a
 *     program that opens files itself also requires it as the working directory
 * @param port where the API is served; 0 chooses a free port. A second API gets the next port
 * @param data the folder in which tables are stored; empty if they are in memory
 * @param runtimeClient a file with the class path of AWS's runtime interface client
 * @param dynamoDb the URL of a DynamoDB-compatible server that the user runs; empty: tables are in
 *     the embedded DynamoDB
 * @param parent the id of the process with which the local cloud ends; empty: it ends on a signal
 * @param classData the folder with the class-data archive of this process, in which it is made;
 *     empty: it has none
 * @param nativeLoop whether functions use the runtime client's native library, which only Linux has
 */
public record Options(
    Optional<String> main,
    List<Path> classPath,
    String stack,
    Path project,
    int port,
    Optional<Path> data,
    Path runtimeClient,
    Optional<URI> dynamoDb,
    Optional<Long> parent,
    Optional<Path> classData,
    boolean nativeLoop) {

  private static final int DEFAULT_PORT = 8080;
  private static final int LARGEST_PORT = 65_535;
  private static final Set<String> NAMES =
      Set.of(
          "--main",
          "--class-data",
          "--class-path",
          "--stack",
          "--project",
          "--port",
          "--data",
          "--runtime-client",
          "--dynamodb",
          "--parent");

  /**
   * Reads a command line of {@code --name value} pairs.
   *
   * @param arguments the arguments; a program in Java requires {@code --main} and {@code
   *     --class-path}
   * @return the options
   */
  public static Options parse(String... arguments) {
    var given = pairs(List.of(arguments));
    requireOnePlaceOfTables(given);
    requireClassPath(given);
    return new Options(
        Optional.ofNullable(given.get("--main")),
        files(given.getOrDefault("--class-path", "")),
        given.getOrDefault("--stack", "dev"),
        Path.of(given.getOrDefault("--project", ".")).toAbsolutePath().normalize(),
        port(given.getOrDefault("--port", Integer.toString(DEFAULT_PORT))),
        Optional.ofNullable(given.get("--data")).map(data -> Path.of(data).toAbsolutePath()),
        runtimeClient(given.get("--runtime-client")),
        Optional.ofNullable(given.get("--dynamodb")).map(Options::server),
        Optional.ofNullable(given.get("--parent")).map(Options::processId),
        Optional.ofNullable(given.get("--class-data")).map(Path::of),
        !Boolean.getBoolean("skerry.java-loop")
            && OperatingSystem.running() == OperatingSystem.LINUX);
  }

  /**
   * Returns the program's name for people.
   *
   * @return the main class, else the name of the project's folder
   */
  String program() {
    return main.orElseGet(() -> project.getFileName().toString());
  }

  private static Map<String, String> pairs(List<String> arguments) {
    var given = new HashMap<String, String>();
    for (var i = 0; i < arguments.size(); i += 2) {
      var name = arguments.get(i);
      if (!NAMES.contains(name) || i + 1 == arguments.size()) {
        throw new StartException(
            "argument '%s': %s. Allowed: %s, each with a value. Fix: correct the command line."
                .formatted(
                    name,
                    NAMES.contains(name) ? "no value" : "unknown",
                    String.join(", ", NAMES.stream().sorted().toList())));
      }
      given.put(name, arguments.get(i + 1));
    }
    return given;
  }

  private static void requireClassPath(Map<String, String> given) {
    if (given.containsKey("--main") != given.containsKey("--class-path")) {
      throw new StartException(
          "argument %s: missing. Allowed: --main, the class whose main calls Pulumi.run, and --class-path together. Fix: add it to the command line."
              .formatted(given.containsKey("--main") ? "--class-path" : "--main"));
    }
  }

  /**
   * Reads a class path.
   *
   * @param text files and folders with the system's separator between them
   * @return the files and folders
   */
  public static List<Path> files(String text) {
    return Arrays.stream(text.split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= LARGEST_PORT) {
      return Integer.parseInt(text);
    }
    throw new StartException(
        "port: '" + text + "'. Allowed: 1-65535, or 0 for any free one. Fix: set PORT.");
  }

  private static void requireOnePlaceOfTables(Map<String, String> given) {
    if (given.containsKey("--data") && given.containsKey("--dynamodb")) {
      throw new StartException(
          "DATA and DYNAMODB: '%s' and '%s'. Allowed: one of them. Fix: without DYNAMODB, DATA keeps the tables in a folder; a server keeps its tables itself."
              .formatted(given.get("--data"), given.get("--dynamodb")));
    }
  }

  private static URI server(String url) {
    if (url.matches("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?/?")) {
      return URI.create(url.replaceAll("/$", ""));
    }
    throw new StartException(
        "DYNAMODB: '%s'. Allowed: the URL of a DynamoDB-compatible server, http://host:port. Fix: set DYNAMODB, or leave it out."
            .formatted(url));
  }

  private static long processId(String text) {
    if (text.matches("[0-9]{1,18}")) {
      return Long.parseLong(text);
    }
    throw new StartException(
        "argument --parent: '%s'. Allowed: a process id. Fix: correct the command line."
            .formatted(text));
  }

  /** Unless named, it is where the build of this module's neighbour puts it. */
  private static Path runtimeClient(String named) {
    if (named != null) {
      return Path.of(named);
    }
    try {
      var own = Path.of(Options.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return own.resolve(Path.of("..", "..", "runtime-client", "target", "classpath")).normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a class path file.
   *
   * @param file the file
   * @return its jars
   */
  static List<Path> jars(Path file) {
    try {
      return Arrays.stream(Files.readString(file).strip().split(File.pathSeparator))
          .filter(entry -> entry.endsWith(".jar"))
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new StartException(
          "class path file '"
              + file
              + "': cannot be read. Allowed: the file that the Maven build writes."
              + " Fix: run 'make build', or 'mvn compile'.",
          e);
    }
  }
}
