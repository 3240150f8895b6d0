package dev.skerry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.local.process.StartException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void nothingIsRequired() {
    var options = Options.parse();

    assertEquals(Optional.empty(), options.main());

    assertEquals("dev", options.stack());
    assertEquals(8080, options.port());
    assertEquals(Path.of("").toAbsolutePath(), options.project());
    assertEquals(Optional.empty(), options.data());
    assertEquals(Optional.empty(), options.dynamoDb());
  }

  @Test
  void theClassPathFileIsThatOfTheNeighbouringModule() {
    var options = Options.parse();

    assertEquals(
        Path.of("runtime-client/target/classpath").toAbsolutePath(), options.runtimeClient());
  }

  @Test
  void aProgramInJavaHasAMainClassAndAClassPath() {
    var options = Options.parse("--main", "com.example.App", "--class-path", "classes::lib/a.jar");

    assertEquals(Optional.of("com.example.App"), options.main());
    assertEquals(
        List.of(Path.of("classes").toAbsolutePath(), Path.of("lib/a.jar").toAbsolutePath()),
        options.classPath());
  }

  @ParameterizedTest
  @CsvSource({"--main, --class-path", "--class-path, --main"})
  void oneOfMainClassAndClassPathIsNotEnough(String given, String missing) {
    assertEquals(
        "argument %s: missing. Allowed: --main, the class whose main calls Pulumi.run, and --class-path together. Fix: add it to the command line."
            .formatted(missing),
        failure(given, "com.example.App"));
  }

  @ParameterizedTest
  @CsvSource({"--colour,unknown", "--port,no value"})
  void anArgumentThatCannotBeReadIsNamed(String argument, String reason) {
    assertEquals(
        "argument '"
            + argument
            + "': "
            + reason
            + ". Allowed: --class-data, --class-path, --data, --dynamodb, --main, --parent, --port, --project, --runtime-client,"
            + " --stack, each with a value. Fix: correct the command line.",
        failure(argument));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http", "-1", "65536", "999999999999", "8080 "})
  void aPortThatIsNoneIsNamed(String port) {
    assertEquals(
        "port: '" + port + "'. Allowed: 1-65535, or 0 for any free one. Fix: set PORT.",
        failure("--port", port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "make", "-1", "9999999999999999999"})
  void aParentWithoutAProcessIdIsNamed(String parent) {
    assertEquals(
        "argument --parent: '%s'. Allowed: a process id. Fix: correct the command line."
            .formatted(parent),
        failure("--parent", parent));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8000, http://localhost:8000",
    "http://localhost:8000/, http://localhost:8000",
    "https://dynamodb.test, https://dynamodb.test",
    "http://[::1]:8000, http://[::1]:8000",
  })
  void aServerOfTheUserIsAUrl(String url, String endpoint) {
    var options = Options.parse("--dynamodb", url);

    assertEquals(Optional.of(URI.create(endpoint)), options.dynamoDb());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost:8000", "ftp://localhost", "http://", "http://a b", "http://a/b"})
  void aServerWithoutAUrlIsInvalid(String url) {
    assertEquals(
        "DYNAMODB: '%s'. Allowed: the URL of a DynamoDB-compatible server, http://host:port. Fix: set DYNAMODB, or leave it out."
            .formatted(url),
        failure("--dynamodb", url));
  }

  @Test
  void aFolderAndAServerAreInvalidTogether() {
    assertEquals(
        "DATA and DYNAMODB: 'data' and 'http://localhost:8000'. Allowed: one of them. Fix: without DYNAMODB, DATA keeps the tables in a folder; a server keeps its tables itself.",
        failure("--data", "data", "--dynamodb", "http://localhost:8000"));
  }

  private static String failure(String... arguments) {
    return assertThrows(StartException.class, () -> Options.parse(arguments)).getMessage();
  }
}
