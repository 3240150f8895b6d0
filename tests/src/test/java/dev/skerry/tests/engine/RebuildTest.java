package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stack that one machine deploys and another machine builds and previews. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class RebuildTest {
  private static final String BUILD = "mvn -o -q -B compile -pl layer,handlers -am";
  private static final String PREVIEW =
      "pulumi preview --stack prod --expect-no-changes --diff --non-interactive";
  private static final Set<String> NOT_CHECKED_OUT = Set.of(".git", "target");

  private Path folder;
  private Path elsewhere;

  @BeforeAll
  void deployHereAndBuildElsewhere(@TempDir Path here, @TempDir Path there) throws Exception {
    folder = here;
    elsewhere = there;
    MainProject.in(folder, "prod").up().succeeds();
    checkOut(elsewhere);
    type(machine("tr-TR", "Pacific/Kiritimati"), "077", BUILD);
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati, 077",
    "ar-EG, America/Adak, 000",
  })
  void aBuildOnAnotherMachineChangesNothing(String locale, String zone, String umask)
      throws Exception {
    type(machine(locale, zone), umask, PREVIEW);
  }

  private ProcessBuilder machine(String locale, String zone) {
    var machine = new ProcessBuilder().directory(elsewhere.toFile()).redirectErrorStream(true);
    machine.environment().putAll(Deployment.environment(folder));
    machine.environment().put("JDK_JAVA_OPTIONS", javaOptions(locale, zone));
    return machine;
  }

  private static String javaOptions(String locale, String zone) {
    var parts = locale.split("-");
    return "-Duser.language=%s -Duser.country=%s -Duser.timezone=%s -Dfile.encoding=ISO-8859-1"
        .formatted(parts[0], parts[1], zone);
  }

  private static void type(ProcessBuilder machine, String umask, String command) throws Exception {
    var process = machine.command("sh", "-c", "umask %s; %s".formatted(umask, command)).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + "\n" + output);
  }

  private static void checkOut(Path elsewhere) throws IOException {
    try (var files = Files.walk(Engine.ROOT)) {
      for (var file : files.filter(RebuildTest::isSource).toList()) {
        var target = elsewhere.resolve(Engine.ROOT.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static boolean isSource(Path file) {
    var path = Engine.ROOT.relativize(file);
    var names = StreamSupport.stream(path.spliterator(), false);
    return Files.isRegularFile(file)
        && !path.startsWith("docs")
        && names.map(Path::toString).noneMatch(NOT_CHECKED_OUT::contains);
  }
}
