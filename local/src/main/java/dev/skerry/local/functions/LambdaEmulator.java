package dev.skerry.local.functions;

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
 * Runs functions as Lambda does: each in processes of its own, one call at a time in a process.
 *
 * <p>A process starts with the first call that finds none free, and stops when it was not used for
 * a while. New code on disk means new processes for the calls that follow.
 */
public final class LambdaEmulator implements Invoker, AutoCloseable {
  private static final int STOP_IDLE_EVERY_SECONDS = 10;
  private static final int TRAIN_EVERY_SECONDS = 5;

  private final Map<String, EnvironmentPool> pools = new HashMap<>();
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
   * Makes functions callable; starts no process yet.
   *
   * @param functions the functions
   * @param host what they share
   * @return the pool
   * @throws IOException when the Runtime API cannot listen or the cache cannot be written
   */
  public static LambdaEmulator start(Collection<LambdaFunction> functions, LambdaOptions host)
      throws IOException {
    var launcher = new RuntimeLauncher(host);
    var pool = new LambdaEmulator(RuntimeApi.start(), host.temporaryFolder());
    var codes = new HashMap<Deployment, FunctionCode>();
    for (var function : functions) {
      var deployment = new Deployment(function.code(), function.layers());
      var folder = host.temporaryFolder().resolve("code-" + codes.size());
      var code = codes.computeIfAbsent(deployment, each -> each.code(folder));
      pool.pools.put(
          function.arn(),
          new EnvironmentPool(function, host, code, launcher, pool.api, pool.clock));
    }
    pool.clock.scheduleWithFixedDelay(
        pool::stopIdle, STOP_IDLE_EVERY_SECONDS, STOP_IDLE_EVERY_SECONDS, TimeUnit.SECONDS);
    pool.inBackground(launcher.classData());
    return pool;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "function clock");
    thread.setDaemon(true);
    return thread;
  }

  /** On a thread of its own: it waits for a JVM, and timeouts must not wait for it. */
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
    pools.values().forEach(EnvironmentPool::stopIdle);
  }

  /** Kills every process and deletes the copies of the code. */
  @Override
  public void close() {
    pools.values().forEach(EnvironmentPool::close);
    background.shutdownNow();
    clock.shutdownNow();
    api.close();
    Folders.delete(temporaryFolder);
  }

  /** Functions of the same code and layers share one copy. */
  private record Deployment(Path path, List<Path> layers) {
    FunctionCode code(Path folder) {
      return new FunctionCode(path, layers, folder);
    }
  }
}
