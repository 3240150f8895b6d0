package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.FileArchive;
import com.pulumi.asset.StringAsset;
import com.pulumi.core.Output;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.internal.ArchiveFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeContentTest {
  private static final String GET_USER = "com/example/GetUser.class";
  private static final int JAVA_17 = 61;
  private static final int JAVA_21 = 65;

  private static final String COMPILED_FOR_JAVA_21 =
      "ServerlessApi 'api': function 'getUser': handler 'com.example.GetUser' is compiled for Java 21 (class file version 65). Allowed: up to Java 17 (class file version 61), because runtime is 'java17'. Fix: compile with --release 17, or change runtime.";

  @TempDir private Path folder;

  private static byte[] classFile(int version) {
    return new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) version};
  }

  private Path file(String name, byte[] content) throws IOException {
    var path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, content);
  }

  private Path zip(String entry, byte[] content) throws IOException {
    var path = folder.resolve("functions.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return path;
  }

  /** Returns the errors of the arguments; empty if they are valid. */
  private static String errors(ServerlessApiArgs.Builder args) {
    try {
      ServerlessApiSettings.of("api", args.build());
      return "";
    } catch (IllegalArgumentException invalid) {
      return invalid.getMessage();
    }
  }

  private static String errors(Path code) {
    return errors(Apis.with().code(new FileArchive(code.toString())));
  }

  private static ServerlessApiArgs.Builder onJava17(Path code) {
    return Apis.with().runtime("java17").code(new FileArchive(code.toString()));
  }

  private static String missingClass(Path code, String similar) {
    return missingClass(code, "getUser", "GetUser", similar);
  }

  private static String missingClass(Path code, String function, String type, String similar) {
    return ("ServerlessApi 'api': function '%1$s': handler is 'com.example.%2$s', but code '%3$s'"
            + " does not contain com/example/%2$s.class. Allowed: a class in code%4$s. Fix: build it, or"
            + " change handler.")
        .formatted(function, type, code, similar);
  }

  @ParameterizedTest
  @CsvSource({
    "no/such/classes, build it",
    "no/such/../target/classes, run 'mvn package'",
    "target/no-such.jar, run 'mvn package'",
    "build/no/such/main, run 'gradle build'",
    "build/checkout/target/no-such-classes, run 'mvn package'"
  })
  void anErrorOfMissingCodeShowsThePathAndTheBuildCommand(String code, String build) {
    assertEquals(
        "ServerlessApi 'api': code '%s' does not exist. Allowed: a folder of classes or a zip. Fix: %s, or change code."
            .formatted(code, build),
        errors(Path.of(code)));
  }

  @Test
  void codeWithAllHandlersIsValid() throws IOException {
    file(GET_USER, classFile(JAVA_21));

    assertEquals("", errors(folder));
  }

  @Test
  void aZipWithAllHandlersIsValid() throws IOException {
    var code = zip(GET_USER, classFile(JAVA_21));

    assertEquals("", errors(code));
  }

  @ParameterizedTest
  @CsvSource({
    "com.example.Users$Get, com/example/Users$Get.class",
    "com.example.Users::get, com/example/Users.class",
    "Users, Users.class"
  })
  void theFileOfAHandlerIsItsClassFile(String handler, String file) throws IOException {
    file(file, classFile(JAVA_21));
    var route = RouteArgs.of("GET /users", handler);

    assertEquals("", errors(Apis.with(route).code(new FileArchive(folder.toString()))));
  }

  @Test
  void aHandlerWithoutItsClassIsInvalid() throws IOException {
    file("com/example/Other.class", classFile(JAVA_21));

    assertEquals(missingClass(folder, ""), errors(folder));
  }

  @Test
  void aHandlerWithoutItsClassInAZipIsInvalid() throws IOException {
    var code = zip("com/example/Other.class", classFile(JAVA_21));

    assertEquals(missingClass(code, ""), errors(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetUser.class", "org/acme/GetUser.class", "classes/" + GET_USER})
  void anErrorOfAMissingClassShowsAClassOfTheSameName(String similar) throws IOException {
    file(similar, classFile(JAVA_21));

    assertEquals(missingClass(folder, ", which contains " + similar), errors(folder));
  }

  @Test
  void aHandlerIsValidIfItsClassMayBeInAJar() throws IOException {
    file("lib/app.jar", new byte[0]);

    assertEquals("", errors(folder));
  }

  @Test
  void allMissingHandlersAreReportedIncludingTheFallback() throws IOException {
    file("com/example/Other.class", classFile(JAVA_21));
    var args = Apis.with().fallback("com.example.Fallback").code(new FileArchive("" + folder));

    var errors = errors(args);

    assertEquals(
        missingClass(folder, "") + "\n" + missingClass(folder, "fallback", "Fallback", ""), errors);
  }

  @Test
  void aClassForANewerJavaThanTheRuntimeIsInvalid() throws IOException {
    file(GET_USER, classFile(JAVA_21));

    assertEquals(COMPILED_FOR_JAVA_21, errors(onJava17(folder)));
  }

  @Test
  void aClassForANewerJavaInAZipIsInvalid() throws IOException {
    var code = zip(GET_USER, classFile(JAVA_21));

    assertEquals(COMPILED_FOR_JAVA_21, errors(onJava17(code)));
  }

  @Test
  void aClassForAnOlderJavaThanTheRuntimeIsValid() throws IOException {
    file(GET_USER, classFile(JAVA_17));

    assertEquals("", errors(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nodejs22.x", "java8.al2", "java99999999999"})
  void anInvalidRuntimeIsReportedOnce(String runtime) throws IOException {
    file(GET_USER, classFile(JAVA_21));
    var args = Apis.with().runtime(runtime).code(new FileArchive(folder.toString()));

    assertEquals(
        "ServerlessApi 'api': runtime is '%s'. Allowed: java11, java17, java21. Fix: change runtime."
            .formatted(runtime),
        errors(args));
  }

  @Test
  void aTruncatedClassFileIsNotValidated() throws IOException {
    file(GET_USER, new byte[7]);

    assertEquals("", errors(folder));
  }

  @Test
  void codeOf250MegabytesIsInvalid() throws IOException {
    file(GET_USER, classFile(JAVA_21));
    try (var large = new RandomAccessFile(folder.resolve("model").toFile(), "rw")) {
      large.setLength(262_144_000 - 8);
    }

    assertEquals(
        "ServerlessApi 'api': code '%s' has 262144000 bytes unzipped. Allowed: less than 262144000 (250 MB). Fix: remove files that no function needs."
            .formatted(folder),
        errors(folder));
  }

  @Test
  void aFileThatIsNotAZipIsInvalid() throws IOException {
    var code = file("functions.jar", new byte[0]);

    assertEquals(
        "ServerlessApi 'api': code '%s' cannot be read: zip file is empty. Allowed: a folder of classes or a zip. Fix: build it."
            .formatted(code),
        errors(code));
  }

  @Test
  void codeMadeOfAssetsIsNotRead() {
    var code = new AssetArchive(Map.of("any.txt", new StringAsset("text")));

    assertEquals("", errors(Apis.with().code(code)));
  }

  @Test
  void invalidCodeRegistersNoResources() {
    var args = Apis.with().code(new FileArchive("no/such/classes"));

    var program = RecordedProgram.run(ctx -> Apis.declare(args), Map.of());

    assertEquals(List.of(), program.resources());
  }

  @Test
  void codeThatBecomesKnownLaterIsValidatedThen() {
    var later = new CompletableFuture<Archive>();
    var args = Apis.with().code(Output.of(later));

    var failure = Apis.failure(args, later, new FileArchive("no/such/classes"));

    assertEquals(
        "ServerlessApi 'api': code 'no/such/classes' does not exist. Allowed: a folder of classes or a zip. Fix: build it, or change code.",
        failure);
  }

  @Test
  void codeIsDeployedWithEachFunction() throws IOException {
    file(GET_USER, classFile(JAVA_21));
    var code = new FileArchive(folder.toString());

    var program = Apis.run(Apis.with().code(code));

    var deployed = (Archive) Apis.functionInput(program, "getUser", "code");
    assertEquals(Optional.of(folder), ArchiveFiles.path(deployed));
  }

  @Test
  void aFailedCodeOutputFailsTheProgramWithItsOwnMessage() {
    var failed = CompletableFuture.<Archive>failedFuture(new IllegalStateException("no build"));

    var program =
        RecordedProgram.run(ctx -> Apis.declare(Apis.with().code(Output.of(failed))), Map.of());

    assertEquals("no build", program.failure());
  }
}
