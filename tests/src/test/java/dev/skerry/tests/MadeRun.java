package dev.skerry.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code make run} as a shell starts it, with everything that it starts. */
final class MadeRun implements AutoCloseable {
  private static final int END_TIMEOUT_SECONDS = 30;
  private static final String FUNCTION = " | "; // after its name, in each of its lines

  // What the make of `make test` hands on to another one.
  private static final List<String> FROM_MAKE = List.of("MAKEFLAGS", "MFLAGS", "MAKELEVEL");

  private final Process started;
  private final BufferedReader output;
  private List<ProcessHandle> processes = List.of();

  private MadeRun(Process started) {
    this.started = started;
    this.output = started.inputReader();
  }

  /** Starts it as a process of this one. */
  static MadeRun start(String... arguments) throws IOException {
    return start(List.of("make"), arguments);
  }

  /** Starts it as a shell with job control does: make leads a group of processes. */
  static MadeRun startGroup(String... arguments) throws IOException {
    return start(
        List.of("bash", "-c", "set -m; \"$@\" & exec >/dev/null 2>&1; wait $!", "bash", "make"),
        arguments);
  }

  private static MadeRun start(List<String> make, String... arguments) throws IOException {
    var command = new ArrayList<>(make);
    command.add("run");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(MainStack.ROOT.toFile());
    builder.environment().keySet().removeAll(FROM_MAKE);
    return new MadeRun(builder.redirectErrorStream(true).start());
  }

  /** Waits for such a line, and notes all processes that run then. */
  String await(Predicate<String> wanted) throws IOException {
    var lines = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (wanted.test(line)) {
        note();
        return line;
      }
    }
    throw new IOException("It ended early:\n" + String.join("\n", lines));
  }

  /** Notes the processes that run now, to be asked for later. */
  List<ProcessHandle> note() {
    processes = Stream.concat(Stream.of(started.toHandle()), started.descendants()).toList();
    return processes;
  }

  /** The process of make. */
  ProcessHandle make() {
    return processes.stream().filter(it -> command(it).endsWith("make")).findFirst().orElseThrow();
  }

  /** Sends a signal to a process, or to a group with a minus before its id. */
  static void signal(String name, String id) throws IOException, InterruptedException {
    new ProcessBuilder("bash", "-c", "kill -s " + name + " -- " + id).start().waitFor();
  }

  /**
   * Whether processes get that signal that are started here: those of a job in the background may
   * not.
   */
  static boolean takes(String signal) throws IOException, InterruptedException {
    return new ProcessBuilder("bash", "-c", "kill -s " + signal + " $$").start().waitFor() != 0;
  }

  /**
   * Waits until no noted process runs, and returns what was printed meanwhile, but no function's
   * line.
   */
  List<String> awaitEnd() {
    processes.forEach(it -> it.onExit().orTimeout(END_TIMEOUT_SECONDS, TimeUnit.SECONDS).join());
    return output.lines().filter(line -> !line.contains(FUNCTION)).toList();
  }

  @Override
  public void close() {
    processes.forEach(ProcessHandle::destroyForcibly);
    note().forEach(ProcessHandle::destroyForcibly);
  }

  private static String command(ProcessHandle process) {
    return process.info().command().orElse("");
  }
}
