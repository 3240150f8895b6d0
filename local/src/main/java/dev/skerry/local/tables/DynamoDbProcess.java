package dev.skerry.local.tables;

import dev.skerry.local.process.ChildJar;
import dev.skerry.local.process.ChildProcess;
import dev.skerry.local.process.Jvm;
import dev.skerry.local.process.ParentWatchdog;
import dev.skerry.local.process.StartException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process of DynamoDB Local. */
final class DynamoDbProcess implements AutoCloseable {
  /** After 2,000 writes: 118 MB of memory with this heap, 110 MB with half, 137 MB with twice. */
  private static final int HEAP_MB = 64;

  private static final String LOCK_FILE = ".in-use";
  private static final int LINES_KEPT = 20;

  private final DynamoDbOptions settings;
  private final ChildProcess child;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  /**
   * Starts a process.
   *
   * @param settings how
   * @param wantedPort the port, 0 for any
   */
  DynamoDbProcess(DynamoDbOptions settings, int wantedPort) {
    this.settings = settings;
    try {
      Files.createDirectories(settings.temporaryFolder());
      child =
          ChildProcess.start(
              "DynamoDB Local",
              jvmArguments(settings),
              mainAndArguments(settings, wantedPort),
              settings.temporaryFolder(),
              Map.of("DDB_LOCAL_TELEMETRY", "0", "PATH", System.getenv().getOrDefault("PATH", "")),
              this::read);
    } catch (IOException e) {
      throw new StartException(
          "DynamoDB Local: " + e.getMessage() + ". Fix: make its folders writable.", e);
    }
    child.onExit().thenAccept(code -> port.completeExceptionally(failure(code)));
  }

  private static List<String> jvmArguments(DynamoDbOptions settings) throws IOException {
    var arguments = new ArrayList<>(Jvm.running().jvmFlags(HEAP_MB));
    // Each start extracts a native library there and does not delete it.
    arguments.add("-Djava.io.tmpdir=" + settings.temporaryFolder());
    arguments.add("-cp");
    var watchdog = ParentWatchdog.class.getName();
    var main = DynamoDbLocalMain.class.getName();
    var own =
        ChildJar.of(settings.cache(), "tables", List.of(watchdog, watchdog + "$Watcher", main));
    arguments.add(
        Stream.concat(Stream.of(own), settings.classPath().stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    return arguments;
  }

  /** Telemetry hangs without a network. It is disabled by a flag and by an environment variable. */
  private static List<String> mainAndArguments(DynamoDbOptions settings, int wantedPort)
      throws IOException {
    var arguments = new ArrayList<String>();
    arguments.add(DynamoDbLocalMain.class.getName());
    arguments.add(Integer.toString(wantedPort));
    arguments.add(settings.data().map(data -> data.resolve(LOCK_FILE).toString()).orElse(""));
    arguments.addAll(List.of("-sharedDb", "-disableTelemetry"));
    if (settings.data().isPresent()) {
      var data = Files.createDirectories(settings.data().get());
      arguments.addAll(List.of("-dbPath", data.toString()));
    } else {
      arguments.add("-inMemory");
    }
    return arguments;
  }

  private void read(String line) {
    if (line.startsWith(DynamoDbLocalMain.LISTENING)) {
      port.complete(Integer.parseInt(line.substring(DynamoDbLocalMain.LISTENING.length())));
    }
    if (lines.size() < LINES_KEPT) {
      lines.add(line);
    }
  }

  private StartException failure(int exitCode) {
    if (exitCode == DynamoDbLocalMain.FOLDER_IN_USE) {
      return new StartException(
          "data folder '"
              + settings.data().orElseThrow()
              + "': is in use by another run. Allowed: one run at a time."
              + " Fix: stop the other run, or name another folder with --data.");
    }
    return new StartException(
        "DynamoDB Local ended with exit code "
            + exitCode
            + ": "
            + String.join(" | ", lines)
            + ". Fix: free memory, or look at its output above.");
  }

  /** Waits until the process accepts connections. Throws with the reason if it ended. */
  int port() {
    try {
      return port.join();
    } catch (CompletionException e) {
      throw (StartException) e.getCause();
    }
  }

  long processId() {
    return child.pid();
  }

  CompletableFuture<Integer> onExit() {
    return child.onExit();
  }

  @Override
  public void close() {
    child.close();
  }
}
