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

  private static final String TOO_NEW =
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

  /** What is wrong with that code; empty: nothing. */
  private static String refusal(ServerlessApiArgs.Builder args) {
    try {
      ServerlessApiSettings.of("api", args.build());
      return "";
    } catch (IllegalArgumentException refused) {
      return refused.getMessage();
    }
  }

  private static String refusal(Path code) {
    return refusal(Apis.with().code(new FileArchive(code.toString())));
  }

  private static ServerlessApiArgs.Builder onJava17(Path code) {
    return Apis.with().runtime("java17").code(new FileArchive(code.toString()));
  }

  private static String absent(Path code, String similar) {
    return absent(code, "getUser", "GetUser", similar);
  }

  private static String absent(Path code, String function, String type, String similar) {
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
  void codeThatIsNotBuiltIsRefusedWithItsPathAsGivenAndWhatBuildsIt(String code, String build) {
    assertEquals(
        "ServerlessApi 'api': code '%s' does not exist. Allowed: a folder of classes or a zip. Fix: %s, or change code."
            .formatted(code, build),
        refusal(Path.of(code)));
  }

  @Test
  void codeThatHasEveryHandlerIsAccepted() throws IOException {
    file(GET_USER, classFile(JAVA_21));

    assertEquals("", refusal(folder));
  }

  @Test
  void aZipIsReadLikeAFolder() throws IOException {
    var code = zip(GET_USER, classFile(JAVA_21));

    assertEquals("", refusal(code));
  }

  @ParameterizedTest
  @CsvSource({
    "com.example.Users$Get, com/example/Users$Get.class",
    "com.example.Users::get, com/example/Users.class",
    "Users, Users.class"
  })
  void aHandlersFileIsThatOfItsClass(String handler, String file) throws IOException {
    file(file, classFile(JAVA_21));
    var route = RouteArgs.of("GET /users", handler);

    assertEquals("", refusal(Apis.with(route).code(new FileArchive(folder.toString()))));
  }

  @Test
  void aHandlerWithoutItsClassIsRefused() throws IOException {
    file("com/example/Other.class", classFile(JAVA_21));

    assertEquals(absent(folder, ""), refusal(folder));
  }

  @Test
  void aHandlerWithoutItsClassInAZipIsRefused() throws IOException {
    var code = zip("com/example/Other.class", classFile(JAVA_21));

    assertEquals(absent(code, ""), refusal(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GetUser.class", "org/acme/GetUser.class", "classes/" + GET_USER})
  void theSameClassElsewhereIsPointedOut(String similar) throws IOException {
    file(similar, classFile(JAVA_21));

    assertEquals(absent(folder, ", which contains " + similar), refusal(folder));
  }

  @Test
  void aHandlerThatMayBeInAJarOfTheCodeIsAccepted() throws IOException {
    file("lib/app.jar", new byte[0]);

    assertEquals("", refusal(folder));
  }

  @Test
  void everyHandlerThatIsMissingIsToldTheFallbackIncluded() throws IOException {
    file("com/example/Other.class", classFile(JAVA_21));
    var args = Apis.with().fallback("com.example.Fallback").code(new FileArchive("" + folder));

    var refusal = refusal(args);

    assertEquals(absent(folder, "") + "\n" + absent(folder, "fallback", "Fallback", ""), refusal);
  }

  @Test
  void aClassForANewerJavaThanTheRuntimesIsRefused() throws IOException {
    file(GET_USER, classFile(JAVA_21));

    assertEquals(TOO_NEW, refusal(onJava17(folder)));
  }

  @Test
  void aClassForANewerJavaInAZipIsRefused() throws IOException {
    var code = zip(GET_USER, classFile(JAVA_21));

    assertEquals(TOO_NEW, refusal(onJava17(code)));
  }

  @Test
  void aClassForAnOlderJavaThanTheRuntimesIsAccepted() throws IOException {
    file(GET_USER, classFile(JAVA_17));

    assertEquals("", refusal(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nodejs22.x", "java8.al2", "java99999999999"})
  void aRuntimeThatIsNoneIsRefusedOnce(String runtime) throws IOException {
    file(GET_USER, classFile(JAVA_21));
    var args = Apis.with().runtime(runtime).code(new FileArchive(folder.toString()));

    assertEquals(
        "ServerlessApi 'api': runtime is '%s'. Allowed: java11, java17, java21. Fix: change runtime."
            .formatted(runtime),
        refusal(args));
  }

  @Test
  void aClassThatIsCutOffIsLeftToLambda() throws IOException {
    file(GET_USER, new byte[7]);

    assertEquals("", refusal(folder));
  }

  @Test
  void codeOf250MegabytesIsRefused() throws IOException {
    file(GET_USER, classFile(JAVA_21));
    try (var large = new RandomAccessFile(folder.resolve("model").toFile(), "rw")) {
      large.setLength(262_144_000 - 8);
    }

    assertEquals(
        "ServerlessApi 'api': code '%s': 262144000 bytes unzipped. Allowed: less than 262144000 (250 MB). Fix: remove files that no function needs."
            .formatted(folder),
        refusal(folder));
  }

  @Test
  void aFileThatIsNoZipIsRefused() throws IOException {
    var code = file("functions.jar", new byte[0]);

    assertEquals(
        "ServerlessApi 'api': code '%s' cannot be read: zip file is empty. Allowed: a folder of classes or a zip. Fix: build it."
            .formatted(code),
        refusal(code));
  }

  @Test
  void codeThatIsMadeOfAssetsIsTakenUnread() {
    var code = new AssetArchive(Map.of("any.txt", new StringAsset("text")));

    assertEquals("", refusal(Apis.with().code(code)));
  }

  @Test
  void codeWithAFaultLeavesNoTrace() {
    var args = Apis.with().code(new FileArchive("no/such/classes"));

    var program = RecordedProgram.run(ctx -> Apis.declare(args), Map.of());

    assertEquals(List.of(), program.resources());
  }

  @Test
  void codeThatIsKnownOnlyLaterIsReadThen() {
    var later = new CompletableFuture<Archive>();
    var args = Apis.with().code(Output.of(later));

    var failure = Apis.failure(args, later, new FileArchive("no/such/classes"));

    assertEquals(
        "ServerlessApi 'api': code 'no/such/classes' does not exist. Allowed: a folder of classes or a zip. Fix: build it, or change code.",
        failure);
  }

  @Test
  void codeReachesEachFunction() throws IOException {
    file(GET_USER, classFile(JAVA_21));
    var code = new FileArchive(folder.toString());

    var program = Apis.run(Apis.with().code(code));

    var deployed = (Archive) Apis.functionInput(program, "getUser", "code");
    assertEquals(Optional.of(folder), ArchiveFiles.path(deployed));
  }

  @Test
  void codeThatFailedElsewhereFailsTheProgramWithItsOwnWords() {
    var failed = CompletableFuture.<Archive>failedFuture(new IllegalStateException("no build"));

    var program =
        RecordedProgram.run(ctx -> Apis.declare(Apis.with().code(Output.of(failed))), Map.of());

    assertEquals("no build", program.failure());
  }
}
