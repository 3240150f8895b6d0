package dev.skerry.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final String USAGE =
      " Options: --port 8000, --file tables.db (default: in memory), --region us-east-1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --ports 8000       | Option '--ports' is unknown. Allowed: --port, --file, --region.
          users.db           | Option 'users.db' is unknown. Allowed: --port, --file, --region.
          --port             | --port has no value.
          --port 65536       | --port is '65536'. Allowed: 0 (any free port) to 65535.
          --port x           | --port is 'x'. Allowed: 0 (any free port) to 65535.
          --region Ireland   | --region is 'Ireland'. Allowed: a region's name, such as eu-west-1.
          """)
  void anInvalidArgumentIsOneLine(String arguments, String message) {
    var error =
        assertThrows(IllegalArgumentException.class, () -> Main.settings(arguments.split(" ")));

    assertEquals(message + USAGE, error.getMessage());
  }

  @Test
  void theServerSaysWhereItIs() throws Exception {
    var server = run("--port", "0", "--region", "eu-west-1");
    try (var out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      var line = out.readLine();

      assertTrue(
          line.matches(
              "DynamoDB is ready at http://127\\.0\\.0\\.1:[0-9]+\\. Tables are kept in memory\\."),
          line);
    } finally {
      server.destroy();
    }
    assertTrue(server.waitFor(30, TimeUnit.SECONDS));
  }

  @Test
  void anInvalidArgumentEndsTheServer() throws Exception {
    var server = run("--port", "x");

    var message = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(2, server.waitFor());
    assertEquals(1, message.lines().count(), message);
  }

  private static Process run(String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var command = new ArrayList<>(List.of(java, "-cp", classPath, Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
