package dev.skerry.local.program;

import dev.skerry.local.process.ChildProcess;
import dev.skerry.local.process.Jvm;
import dev.skerry.local.process.StartException;
import dev.skerry.monitor.MonitorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A program in Java that is built. Pulumi starts it with Maven or Gradle; this starts its main
 * class without them, which takes a third of the time.
 *
 * @param name the main class
 * @param folder the folder of Pulumi.yaml, which is its working directory
 * @param classPath its class path
 */
record JavaProgram(String name, Path folder, ProgramClassPath classPath) implements Program {
  /** A larger heap than a program needs, because it runs once and then ends. */
  private static final int HEAP_MB = 512;

  /** Nearly all that a program creates lives as long as the program. */
  private static final List<String> LARGE_YOUNG_GENERATION = List.of("-Xms96m", "-Xmn64m");

  @Override
  public Optional<String> run(MonitorServer server, Consumer<String> lines) {
    var environment = new HashMap<>(System.getenv());
    environment.putAll(server.environment());
    var output = new ProgramOutput(lines);
    try (var process =
        ChildProcess.start(
            name, jvmArguments(), List.of(name), folder, environment, output::line)) {
      var exitCode = process.onExit().get();
      return exitCode == 0 ? Optional.empty() : Optional.of(reason(exitCode, output));
    } catch (IOException | ExecutionException e) {
      throw new StartException("program '" + name + "': cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("program '" + name + "': was interrupted", e);
    }
  }

  private List<String> jvmArguments() throws IOException {
    var arguments = new ArrayList<>(Jvm.running().jvmFlags(HEAP_MB));
    arguments.addAll(LARGE_YOUNG_GENERATION);
    arguments.addAll(classPath.archiveFlags(name));
    // pulumi-java#2270: with one thread in the common pool (two cores) the SDK hangs on JDK 25.
    arguments.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
    if (System.getenv("PFLAGS") != null)
      arguments.addAll(List.of(System.getenv("PFLAGS").split(" ")));
    arguments.add("-cp");
    arguments.add(classPath.text());
    return arguments;
  }

  private String reason(int exitCode, ProgramOutput output) {
    if (output.contains("ClassNotFoundException: " + name)) {
      return "is not on the class path. Allowed: a class whose main calls Pulumi.run."
          + " Fix: build the program, or name its class with --main.";
    }
    return output.exception().orElse("exit code " + exitCode);
  }
}
