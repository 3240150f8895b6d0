package dev.skerry.local.functions;

import dev.skerry.local.process.ChildJar;
import dev.skerry.local.process.ChildProcess;
import dev.skerry.local.process.Jvm;
import dev.skerry.local.program.LambdaFunction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the processes of functions. */
final class RuntimeLauncher {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String LOOP =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient";

  /**
   * The managed runtimes set this property. Without it, hooks that are registered with org.crac do
   * not run.
   */
  private static final String SNAP_START_HOOKS =
      "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  /** Lambda's Java runtimes use the rest of the memory outside the heap. */
  private static final double HEAP_SHARE = 0.85;

  private final LambdaOptions host;
  private final List<Path> runtimePath;
  private final Optional<Path> nativeLibrary;

  RuntimeLauncher(LambdaOptions host) throws IOException {
    this.host = host;
    runtimePath = runtimePath(host);
    nativeLibrary =
        host.nativeLoop()
            ? Optional.of(NativeLibrary.of(host.runtimeClient(), host.cache()))
            : Optional.empty();
  }

  private static List<Path> runtimePath(LambdaOptions host) throws IOException {
    var path = new ArrayList<Path>();
    path.add(ChildJar.ofWatchdog(host.cache()));
    if (!host.nativeLoop()) {
      path.add(ChildJar.of(host.cache(), "runtime-loop", List.of(LOOP)));
    }
    path.addAll(host.runtimeClient());
    return List.copyOf(path);
  }

  /**
   * Starts a process.
   *
   * @param function the function
   * @param version the build that it runs
   * @param runtimeApi host, port and path of the Runtime API for this process
   * @param lines receives its output lines
   */
  ChildProcess start(
      LambdaFunction function, CodeVersion version, String runtimeApi, Consumer<String> lines)
      throws IOException {
    var shared = Stream.concat(runtimePath.stream(), version.layerJars().stream()).toList();
    var arguments = new ArrayList<>(Jvm.running().jvmFlags(heapMb(function)));
    arguments.addAll(host.classData().flags(function.name(), shared));
    nativeLibrary.ifPresent(library -> arguments.add("-D" + LOOP + ".JNI=" + library));
    arguments.add(SNAP_START_HOOKS);
    arguments.add("-cp");
    arguments.add(joined(shared, version.codePath()));
    return ChildProcess.start(
        function.name(),
        arguments,
        List.of(CLIENT, function.handler()),
        version.taskRoot(),
        EnvironmentVariables.of(function, version.taskRoot(), runtimeApi, host),
        lines);
  }

  private static int heapMb(LambdaFunction function) {
    return (int) (HEAP_SHARE * function.memoryMb());
  }

  private static String joined(List<Path> first, List<Path> second) {
    return Stream.concat(first.stream(), second.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
