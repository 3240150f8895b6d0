package dev.skerry.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs {@code make run} as a shell does, and observes all processes that it starts. */
final class MakeRun implements AutoCloseable {
  private static final int END_TIMEOUT_SECONDS = 30;
  private static final String FUNCTION = " | "; // after its name, in each of its lines

  // The variables that `make test` passes to another make.
  private static final List<String> FROM_MAKE = List.of("MAKEFLAGS", "MFLAGS", "MAKELEVEL");

  private final Process started;
  private final BufferedReader output;
  private List<ProcessHandle> processes = List.of();

  private MakeRun(Process started) {
    this.started = started;
    this.output = started.inputReader();
  }

  /** Starts it as a child process. */
  static MakeRun start(String... arguments) throws IOException {
    return startIn(MainStack.ROOT, arguments);
  }

  /** Starts it as a child process in a copy of this checkout. */
  static MakeRun startIn(Path checkout, String... arguments) throws IOException {
    return start(checkout, List.of("make"), arguments);
  }

  /** Starts it as a shell with job control does: make leads a process group. */
  static MakeRun startGroup(String... arguments) throws IOException {
    return start(
        MainStack.ROOT,
        List.of("bash", "-c", "set -m; \"$@\" & exec >/dev/null 2>&1; wait $!", "bash", "make"),
        arguments);
  }

  private static MakeRun start(Path checkout, List<String> make, String... arguments)
      throws IOException {
    var command = new ArrayList<>(make);
    command.add("run");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(checkout.toFile());
    builder.environment().keySet().removeAll(FROM_MAKE);
    return new MakeRun(builder.redirectErrorStream(true).start());
  }

  /** Waits for a line, and records the processes that run then. */
  String await(Predicate<String> wanted) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (wanted.test(line)) {
        recordProcesses();
        return line;
      }
    }
    throw new IOException("It ended early:\n" + String.join("\n", lines));
  }

  /** Records the processes that run now. */
  List<ProcessHandle> recordProcesses() {
    processes = Stream.concat(Stream.of(started.toHandle()), started.descendants()).toList();
    return processes;
  }

  /** Returns the process of make. */
  ProcessHandle make() {
    return processes.stream().filter(it -> command(it).endsWith("make")).findFirst().orElseThrow();
  }

  /** Sends a signal to a process, or to a process group with a minus before its id. */
  static void signal(String name, String id) throws IOException, InterruptedException {
    new ProcessBuilder("bash", "-c", "kill -s " + name + " -- " + id).start().waitFor();
  }

  /** Returns whether child processes receive a signal. Those of a background job may ignore it. */
  static boolean receives(String signal) throws IOException, InterruptedException {
    return new ProcessBuilder("bash", "-c", "kill -s " + signal + " $$").start().waitFor() != 0;
  }

  /**
   * Waits until all recorded processes have ended, and returns the lines printed until then,
   * without those of functions.
   */
  List<String> awaitEnd() {
    processes.forEach(it -> it.onExit().orTimeout(END_TIMEOUT_SECONDS, TimeUnit.SECONDS).join());
    return output.lines().filter(line -> !line.contains(FUNCTION)).toList();
  }

  @Override
  public void close() {
    processes.forEach(ProcessHandle::destroyForcibly);
    recordProcesses().forEach(ProcessHandle::destroyForcibly);
  }

  private static String command(ProcessHandle process) {
    return process.info().command().orElse("");
  }
}
