package dev.skerry.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A child JVM with a parent watchdog: it ends when its parent ends. Its output is forwarded line by
 * line.
 */
public final class ChildProcess implements AutoCloseable {
  private static final long END_TIMEOUT_SECONDS = 5;

  // The child ends when its standard input closes. This reference keeps the pipe open.
  private final Process process;
  private final CompletableFuture<Void> outputEnded = new CompletableFuture<>();

  private ChildProcess(Process process, String name, Consumer<String> lines) {
    this.process = process;
    var output = new LineReader(process.getInputStream(), lines);
    var reader = new Thread(() -> forwardAll(output), "output of " + name);
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a main class in a new JVM.
   *
   * @param name the child's name in thread dumps
   * @param jvmArguments the JVM's arguments, class path included
   * @param mainAndArguments the main class and its arguments
   * @param directory the working directory
   * @param environment the environment variables of the child; no others are inherited
   * @param lines receives each output line, on a separate thread
   * @return the running child
   * @throws IOException when the process cannot be started
   */
  public static ChildProcess start(
      String name,
      List<String> jvmArguments,
      List<String> mainAndArguments,
      Path directory,
      Map<String, String> environment,
      Consumer<String> lines)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Jvm.running().executable().toString());
    command.addAll(jvmArguments);
    command.add(ParentWatchdog.class.getName());
    command.addAll(mainAndArguments);
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new ChildProcess(builder.start(), name, lines);
  }

  /**
   * Returns the process id.
   *
   * @return the id
   */
  public long pid() {
    return process.pid();
  }

  /**
   * Tells whether the process runs.
   *
   * @return false if it has ended
   */
  public boolean alive() {
    return process.isAlive();
  }

  /**
   * Completes with the exit code after the process has ended and its output was forwarded.
   *
   * @return the exit code
   */
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenCombineAsync(outputEnded, (ended, nothing) -> ended.exitValue());
  }

  /** Kills the process at once. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Ends the process with all that it has started, and waits for its end. */
  public void end() {
    try {
      process.getOutputStream().close(); // See ParentWatchdog.
    } catch (IOException e) {
      kill();
    }
    awaitEnd();
  }

  /** Kills the process and waits for its end. */
  @Override
  public void close() {
    kill();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      process.waitFor(END_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forwardAll(LineReader output) {
    output.forwardAll();
    outputEnded.complete(null);
  }
}
