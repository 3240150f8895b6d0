package dev.skerry.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.fixture.FixtureProgram;
import dev.skerry.local.fixture.ProjectFolder;
import dev.skerry.local.process.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MainTest {
  private static final Pattern URL = Pattern.compile("GET +(http://localhost:\\d+)/pid");

  @TempDir static Path folder;
  private Process runner;

  @BeforeAll
  static void build() {
    ProjectFolder.complete(folder);
  }

  @AfterEach
  void end() {
    runner.destroyForcibly();
  }

  @Test
  void theRoutesAnExampleAndTheResourcesThatAreNotEmulatedArePrinted() throws IOException {
    start("--main", FixtureProgram.class.getName(), "--port", "0");

    var lines = untilReady();

    var text = String.join("\n", lines).replaceAll("localhost:\\d+", "localhost:PORT");
    assertEquals(
        """
        Running dev.skerry.local.fixture.FixtureProgram for stack 'dev' ...

        GET     http://localhost:PORT/count
        PUT     http://localhost:PORT/items/{id}
        GET     http://localhost:PORT/pid
        GET     http://localhost:PORT/secret   (JWT)

        greeting = hello
        stageUrl = http://localhost:PORT/
        tableArn = arn:aws:dynamodb:eu-central-1:000000000000:table/items
        url = http://localhost:PORT
        Not emulated locally: 1 cloudwatch.LogGroup
        Warning: a warning of the program

        Try: curl http://localhost:PORT/count

        Ready in N s. Press Ctrl-C to stop.""",
        text.replaceAll("Ready in [0-9.]+ s", "Ready in N s"));
  }

  @Test
  void whenTheLocalCloudIsKilledItsProcessesEnd() throws IOException {
    start("--main", FixtureProgram.class.getName(), "--port", "0");
    var function = Long.parseLong(get(url(untilReady()) + "/pid"));
    var children = runner.descendants().toList();

    runner.destroyForcibly();

    assertTrue(children.stream().anyMatch(child -> child.pid() == function), children::toString);
    children.forEach(MainTest::awaitEnd);
  }

  @Test
  void withDataOnDiskAcknowledgedWritesSurviveAKill() throws IOException {
    var data = folder.resolve("data");
    start("--main", FixtureProgram.class.getName(), "--port", "0", "--data", data.toString());
    var url = url(untilReady());
    var acknowledged = IntStream.range(0, 40).filter(i -> put(url + "/items/" + i)).count();

    runner.destroyForcibly();
    start("--main", FixtureProgram.class.getName(), "--port", "0", "--data", data.toString());

    assertEquals(40, acknowledged);
    assertEquals("40", get(url(untilReady()) + "/count"));
  }

  @Test
  void whenTheLocalCloudIsInterruptedItsProcessesEnd() throws IOException {
    start("--main", FixtureProgram.class.getName(), "--port", "0");
    get(url(untilReady()) + "/pid");
    var children = runner.descendants().toList();

    runner.destroy();

    children.forEach(MainTest::awaitEnd);
    awaitEnd(runner.toHandle());
    assertEquals(0, runner.exitValue());
  }

  @Test
  void aFailureIsOneLineAndExitCodeOne() throws IOException, InterruptedException {
    start("--main", FixtureProgram.class.getName(), "--stack", "nobody");

    var output = new String(runner.getErrorStream().readAllBytes(), UTF_8);

    assertEquals(
        "stack 'nobody': has no Pulumi.nobody.yaml in "
            + folder
            + ". Allowed: dev. Fix: name one with --stack.\n",
        output);
    assertEquals(1, runner.waitFor());
  }

  private void start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Jvm.running().executable().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--class-path",
                System.getProperty("java.class.path"),
                "--project",
                folder.toString()));
    command.addAll(List.of(arguments));
    runner = new ProcessBuilder(command).start();
  }

  private List<String> untilReady() throws IOException {
    var output = new BufferedReader(runner.inputReader(UTF_8));
    var lines = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (line.startsWith("Ready in ")) {
        return lines;
      }
    }
    throw new AssertionError(lines + new String(runner.getErrorStream().readAllBytes(), UTF_8));
  }

  private static String url(List<String> lines) {
    var match = URL.matcher(String.join("\n", lines));
    assertTrue(match.find(), lines::toString);
    return match.group(1);
  }

  private static boolean put(String url) {
    try {
      var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setRequestMethod("PUT");
      return new String(connection.getInputStream().readAllBytes(), UTF_8).equals("200");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String get(String url) throws IOException {
    var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    return new String(connection.getInputStream().readAllBytes(), UTF_8);
  }

  private static void awaitEnd(ProcessHandle process) {
    CompletableFuture<ProcessHandle> end = process.onExit();
    end.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
