package dev.skerry.local.functions;

import dev.skerry.local.process.ClassDataArchives;
import dev.skerry.local.process.Folders;
import dev.skerry.local.program.Arns;
import dev.skerry.local.program.LambdaFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Emulates Lambda: each execution environment is a process that serves one invocation at a time.
 *
 * <p>A process starts if all others are busy, and stops after the idle timeout. After a new build,
 * new processes serve the following invocations.
 */
public final class LambdaEmulator implements Invoker, AutoCloseable {
  private static final int STOP_IDLE_EVERY_SECONDS = 10;
  private static final int TRAIN_EVERY_SECONDS = 5;

  private final Map<String, ExecutionEnvironments> pools = new HashMap<>();
  private final RuntimeApi api;
  private final ScheduledThreadPoolExecutor clock;
  private final ScheduledThreadPoolExecutor background;
  private final Path temporaryFolder;

  private LambdaEmulator(RuntimeApi api, Path temporaryFolder) {
    this.api = api;
    this.temporaryFolder = temporaryFolder;
    clock = new ScheduledThreadPoolExecutor(1, LambdaEmulator::daemon);
    background = new ScheduledThreadPoolExecutor(1, LambdaEmulator::daemon);
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * Starts the emulator. Processes start with the first invocations.
   *
   * @param functions the functions
   * @param host their options
   * @return the emulator
   * @throws IOException if the Runtime API cannot listen or the cache cannot be written
   */
  public static LambdaEmulator start(Collection<LambdaFunction> functions, LambdaOptions host)
      throws IOException {
    var launcher = new RuntimeLauncher(host);
    var pool = new LambdaEmulator(RuntimeApi.start(), host.temporaryFolder());
    var codes = new HashMap<Deployment, FunctionCode>();
    var unreserved = ConcurrencyLimit.unreserved(functions);
    for (var function : functions) {
      var deployment = new Deployment(function.code(), function.layers());
      var folder = host.temporaryFolder().resolve("code-" + codes.size());
      var code = codes.computeIfAbsent(deployment, each -> each.code(folder));
      pool.pools.put(
          function.arn(),
          new ExecutionEnvironments(
              function,
              ConcurrencyLimit.of(function, unreserved),
              host,
              code,
              launcher,
              pool.api,
              pool.clock));
    }
    pool.clock.scheduleWithFixedDelay(
        pool::stopIdle, STOP_IDLE_EVERY_SECONDS, STOP_IDLE_EVERY_SECONDS, TimeUnit.SECONDS);
    pool.inBackground(host.classData());
    return pool;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "function clock");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Dumps archives on a separate thread, because that waits for a JVM and timeouts must not wait.
   */
  private void inBackground(ClassDataArchives classData) {
    background.scheduleWithFixedDelay(
        classData::train, TRAIN_EVERY_SECONDS, TRAIN_EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<InvocationResult> invoke(String functionArn, byte[] event) {
    var pool = pools.get(Arns.unqualified(functionArn));
    if (pool == null) {
      return CompletableFuture.completedFuture(
          new InvocationResult.FunctionError(ErrorDocument.unknownFunction(functionArn)));
    }
    return pool.invoke(functionArn, event);
  }

  private void stopIdle() {
    pools.values().forEach(ExecutionEnvironments::stopIdle);
  }

  /** Kills all processes and deletes the copies of the code. */
  @Override
  public void close() {
    pools.values().forEach(ExecutionEnvironments::close);
    background.shutdownNow();
    clock.shutdownNow();
    api.close();
    Folders.delete(temporaryFolder);
  }

  /** Functions with the same code and layers share one copy. */
  private record Deployment(Path path, List<Path> layers) {
    FunctionCode code(Path folder) {
      return new FunctionCode(path, layers, folder);
    }
  }
}
