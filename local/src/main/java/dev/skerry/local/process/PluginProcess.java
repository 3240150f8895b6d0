package dev.skerry.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A plugin of Pulumi in its own process: a language host, or a package of components. It ends with
 * the local cloud.
 */
public final class PluginProcess implements AutoCloseable {
  private static final int WATCHDOG_HEAP_MB = 16;

  private final ChildProcess process;
  private final String address;

  private PluginProcess(ChildProcess process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a plugin and waits until it serves. The first line that a plugin prints is its port.
   *
   * @param command the executable and its arguments
   * @param folder its working directory
   * @param lines receives the other lines of its output
   * @return the running plugin
   * @throws IOException if it cannot be started, or ends before it has printed a port
   */
  public static PluginProcess start(List<String> command, Path folder, Consumer<String> lines)
      throws IOException {
    var output = new Output(lines);
    var process = child(command, folder, output);
    process.onExit().thenRun(output::ended);
    try {
      return new PluginProcess(process, "127.0.0.1:" + output.port.get());
    } catch (ExecutionException e) {
      process.end();
      throw new IOException(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      process.end();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static ChildProcess child(List<String> command, Path folder, Output output)
      throws IOException {
    var flags = new ArrayList<>(Jvm.running().jvmFlags(WATCHDOG_HEAP_MB));
    var jar = ChildJar.ofWatchdog(Cache.ofUser(), CommandRunner.class);
    flags.addAll(List.of("-cp", jar.toString()));
    var mainAndArguments = new ArrayList<>(List.of(CommandRunner.class.getName()));
    mainAndArguments.addAll(command);
    return ChildProcess.start(
        command.get(0), flags, mainAndArguments, folder, System.getenv(), output::line);
  }

  /**
   * Returns where it serves.
   *
   * @return host and port
   */
  public String address() {
    return address;
  }

  @Override
  public void close() {
    process.end();
  }

  private static final class Output {
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final List<String> earlier = new ArrayList<>();
    private final Consumer<String> next;

    Output(Consumer<String> next) {
      this.next = next;
    }

    void line(String line) {
      if (port.isDone()) {
        next.accept(line);
      } else if (line.matches("[0-9]{1,5}")) {
        port.complete(Integer.parseInt(line));
      } else {
        earlier.add(line);
      }
    }

    void ended() {
      port.completeExceptionally(new IOException("it ended: " + String.join(" ", earlier)));
    }
  }
}
