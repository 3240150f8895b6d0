package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.skerry.tests.fixture.PluginFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Runs Pulumi commands, with the state in files and the fake AWS provider.
 *
 * @param folder the folder with all files; {@code work} in it is the working directory
 * @param environment the environment of the commands
 */
record Terminal(Path folder, Map<String, String> environment) {

  /**
   * Prepares a folder.
   *
   * @param folder a folder, which can already have {@code work}
   * @param more environment variables in addition to Pulumi's
   */
  static Terminal in(Path folder, Map<String, String> more) throws IOException {
    PluginFolder.write(folder.resolve("bin"));
    Files.createDirectory(folder.resolve("state"));
    var environment = new HashMap<>(Deployment.environment(folder));
    environment.putAll(more);
    return new Terminal(folder, environment);
  }

  /** Runs a command, which must succeed, and returns its output. */
  String run(String command) throws IOException, InterruptedException {
    var ended = end(command);
    assertEquals(0, ended.exitCode(), () -> command + "\n" + ended.output());
    return ended.output();
  }

  /** Runs a command, which must fail, and returns its output. */
  String fail(String command) throws IOException, InterruptedException {
    var ended = end(command);
    assertNotEquals(0, ended.exitCode(), () -> command + "\n" + ended.output());
    return ended.output();
  }

  private record Ended(int exitCode, String output) {}

  private Ended end(String command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command.split(" ")).directory(folder.resolve("work").toFile());
    builder.command().set(0, Engine.find().pulumi().toString());
    builder.command().add("--non-interactive");
    builder.environment().putAll(environment);
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
