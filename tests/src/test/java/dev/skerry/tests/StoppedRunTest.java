package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code make run} ends all its processes, however it is stopped. */
@Timeout(180)
final class StoppedRunTest {
  private static final String[] SERVE = {"--old-file=target/built", "PORT=0"};
  private static final int POLL_MILLIS = 10;

  @TempDir private Path folder;
  @AutoClose private MakeRun run;

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "KILL"})
  void whenMakeIsKilledEverythingEnds(String signal) throws Exception {
    run = MakeRun.start(SERVE);
    callHealth();

    MakeRun.signal(signal, "" + run.make().pid());

    assertEquals(List.of(), run.awaitEnd());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "HUP"})
  void onCtrlCAndWhenTheTerminalClosesEverythingEndsQuietly(String signal) throws Exception {
    assumeTrue(MakeRun.receives(signal), signal);
    run = MakeRun.startGroup(SERVE);
    callHealth();

    MakeRun.signal(signal, "-" + run.make().pid());

    assertEquals(List.of(), run.awaitEnd());
  }

  @Test
  void whenMakeIsKilledDuringTheBuildMavenEnds() throws Exception {
    var maven =
        Files.writeString(
            folder.resolve("mvn"), "#!/bin/sh\necho '[ERROR] begun' >&2\nexec sleep 600\n");
    assertTrue(maven.toFile().setExecutable(true));
    run = MakeRun.start("--what-if=pom.xml", "MVN=" + maven);
    run.await("[ERROR] begun"::equals);
    while (run.recordProcesses().stream().noneMatch(StoppedRunTest::sleeps)) {
      Thread.sleep(POLL_MILLIS); // It writes the line before it becomes sleep.
    }

    MakeRun.signal("TERM", "" + run.make().pid());

    run.awaitEnd();
  }

  private static boolean sleeps(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("sleep 600");
  }

  /** Waits until it is ready, and starts a function with a request. */
  private void callHealth() throws IOException, InterruptedException {
    var url = run.await(line -> line.startsWith("url = ")).substring("url = ".length());
    run.await(line -> line.startsWith("Ready in "));
    var request = HttpRequest.newBuilder(URI.create(url + "/health")).build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals("{\"status\":\"pass\"}", response.body());
    var processes = run.recordProcesses();
    assertTrue(processes.size() >= 3, "make, runner, function: " + processes);
  }
}
