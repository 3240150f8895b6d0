package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/** A program in another language than Java, in {@code tests/src/test/consumers}. */
enum ConsumerProgram {
  GO,
  PYTHON,
  TYPESCRIPT,
  YAML;

  // The exit code of the script if a tool of the language is not installed.
  private static final int NOT_INSTALLED = 3;

  /**
   * Writes the program with its SDK, ready to run, and the files that it deploys. The test is
   * skipped if a tool of the language is not installed; under {@code CI=true} it fails.
   */
  void write(Path folder) throws IOException, InterruptedException {
    var script = Engine.ROOT.resolve("tests/src/test/consumers/prepare").toString();
    var process =
        new ProcessBuilder(script, name().toLowerCase(Locale.ROOT), folder.toString())
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var exitCode = process.waitFor();
    if (!"true".equals(System.getenv("CI"))) {
      Assumptions.assumeFalse(exitCode == NOT_INSTALLED, output.strip());
    }
    assertEquals(0, exitCode, output);
    for (var file :
        new String[] {
          "layer/java/lib/a.jar",
          "classes/com/example/GetUser.class",
          "classes/com/example/Health.class"
        }) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "content");
    }
  }
}
