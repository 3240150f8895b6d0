package dev.skerry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.local.process.StartException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void onlyTheMainClassIsRequired() {
    var options = Options.parse("--main", "com.example.App");

    assertEquals("dev", options.stack());
    assertEquals(8080, options.port());
    assertEquals(Path.of("").toAbsolutePath(), options.project());
    assertEquals(Optional.empty(), options.data());
  }

  @Test
  void theClassPathFilesAreThoseOfTheNeighbouringModules() {
    var options = Options.parse("--main", "com.example.App");

    assertEquals(
        Path.of("runtime-client/target/classpath").toAbsolutePath(), options.runtimeClient());
    assertEquals(Path.of("dynamodb/target/classpath").toAbsolutePath(), options.dynamoDb());
  }

  @Test
  void aMissingMainClassIsNamed() {
    assertEquals(
        "argument --main: missing. Allowed: the class whose main calls Pulumi.run. Fix: add it to"
            + " the command line.",
        failure("--stack", "dev"));
  }

  @ParameterizedTest
  @CsvSource({"--colour,unknown", "--port,no value"})
  void anArgumentThatCannotBeReadIsNamed(String argument, String reason) {
    assertEquals(
        "argument '"
            + argument
            + "': "
            + reason
            + ". Allowed: --data, --dynamodb, --main, --parent, --port, --project, --runtime-client,"
            + " --stack, each with a value. Fix: correct the command line.",
        failure("--main", "com.example.App", argument));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http", "-1", "65536", "999999999999", "8080 "})
  void aPortThatIsNoneIsNamed(String port) {
    assertEquals(
        "port: '" + port + "'. Allowed: 1-65535, or 0 for any free one. Fix: set PORT.",
        failure("--main", "com.example.App", "--port", port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "make", "-1", "9999999999999999999"})
  void aParentWithoutAProcessIdIsNamed(String parent) {
    assertEquals(
        "argument --parent: '%s'. Allowed: a process id. Fix: correct the command line."
            .formatted(parent),
        failure("--main", "com.example.App", "--parent", parent));
  }

  private static String failure(String... arguments) {
    return assertThrows(StartException.class, () -> Options.parse(arguments)).getMessage();
  }
}
