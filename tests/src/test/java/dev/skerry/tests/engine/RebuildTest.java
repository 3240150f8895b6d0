package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stack that is deployed from one machine, and looked at from another. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class RebuildTest {
  private Path folder;

  @BeforeAll
  void deploy(@TempDir Path machine) throws Exception {
    folder = machine;
    MainProject.in(folder, "prod").up().succeeds();
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati, 077, rw-------",
    "ar-EG, America/Adak, 000, rwxrwxrwx",
  })
  void theSameBuildOnAnotherMachineChangesNothing(
      String locale, String zone, String umask, String modes, @TempDir Path elsewhere)
      throws Exception {
    MainProject.checkOut(elsewhere, "prod");
    rebuild(elsewhere, modes);
    var command =
        "umask %s; pulumi preview --stack prod --expect-no-changes --diff --non-interactive"
            .formatted(umask);

    var builder = new ProcessBuilder("sh", "-c", command).directory(elsewhere.toFile());
    builder.environment().putAll(Deployment.environment(folder));
    builder.environment().put("JDK_JAVA_OPTIONS", javaOptions(locale, zone));
    var process = builder.redirectErrorStream(true).start();

    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
  }

  private static String javaOptions(String locale, String zone) {
    var parts = locale.split("-");
    return "-Duser.language=%s -Duser.country=%s -Duser.timezone=%s -Dfile.encoding=ISO-8859-1"
        .formatted(parts[0], parts[1], zone);
  }

  /** The same contents, in files of another time and with other modes. */
  private static void rebuild(Path checkout, String modes) throws IOException {
    try (var files = Files.walk(checkout)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-09-09T01:46:40Z")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
      }
    }
  }
}
