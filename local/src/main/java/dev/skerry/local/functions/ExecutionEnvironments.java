package dev.skerry.local.functions;

import dev.skerry.local.program.LambdaFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;

/**
 * The execution environments of one function. The most recently used idle environment is used
 * first.
 */
final class ExecutionEnvironments implements ExecutionEnvironment.Listener {
  private final LambdaFunction function;
  private final ConcurrencyLimit concurrency;
  private final LambdaOptions host;
  private final FunctionCode code;
  private final RuntimeLauncher launcher;
  private final RuntimeApi api;
  private final ScheduledExecutorService clock;

  private final Set<ExecutionEnvironment> environments = new HashSet<>();
  private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
  private final Deque<InvocationRequest> waiting = new ArrayDeque<>();
  private CodeVersion newest;
  private boolean closed;

  ExecutionEnvironments(
      LambdaFunction function,
      ConcurrencyLimit concurrency,
      LambdaOptions host,
      FunctionCode code,
      RuntimeLauncher launcher,
      RuntimeApi api,
      ScheduledExecutorService clock) {
    this.function = function;
    this.concurrency = concurrency;
    this.host = host;
    this.code = code;
    this.launcher = launcher;
    this.api = api;
    this.clock = clock;
  }

  CompletionStage<InvocationResult> invoke(String functionArn, byte[] event) {
    if (!concurrency.tryAcquire()) {
      return CompletableFuture.completedFuture(new InvocationResult.Throttled());
    }
    var request = InvocationRequest.of(functionArn, event);
    dispatch(request);
    return request.result();
  }

  private void dispatch(InvocationRequest request) {
    try {
      requireOpen();
      var version = code.version();
      stopAll(removeStale(version));
      assign(request, version).ifPresent(environment -> start(environment, request));
    } catch (UncheckedIOException e) {
      failed(request, notStarted(request, e.getCause()));
    }
  }

  private synchronized void requireOpen() {
    if (closed) {
      throw new UncheckedIOException(new IOException("the local cloud is stopping"));
    }
  }

  /**
   * Assigns an invocation to an idle environment, queues it, or returns a new environment that must
   * be started.
   */
  private synchronized Optional<ExecutionEnvironment> assign(
      InvocationRequest request, CodeVersion version) {
    newest = version;
    while (!idle.isEmpty()) {
      if (idle.pop().assign(request)) {
        return Optional.empty();
      }
    }
    if (environments.size() >= host.maxEnvironments()) {
      waiting.add(request);
      return Optional.empty();
    }
    var environment = new ExecutionEnvironment(function, version, this, clock);
    environments.add(environment);
    environment.assign(request);
    return Optional.of(environment);
  }

  private void start(ExecutionEnvironment environment, InvocationRequest request) {
    try {
      environment.starting();
      var address = api.register(environment);
      environment.started(launcher.start(function, environment.version(), address, this::log));
    } catch (IOException e) {
      ended(environment);
      failed(request, notStarted(request, e));
    }
  }

  private static InvocationResult notStarted(InvocationRequest request, IOException e) {
    return new InvocationResult.FunctionError(
        ErrorDocument.notStarted(request.requestId(), e.toString()));
  }

  @Override
  public void completed(
      ExecutionEnvironment environment, InvocationRequest request, InvocationResult result) {
    concurrency.release();
    if (environment.version() == newest()) {
      assignNext(environment).ifPresent(this::dispatch);
    } else {
      environment.stop();
    }
    request.result().complete(result);
  }

  /**
   * Assigns the first queued invocation to an environment. Returns it if the environment has ended.
   */
  private synchronized Optional<InvocationRequest> assignNext(ExecutionEnvironment environment) {
    var next = waiting.poll();
    if (next == null) {
      idle.push(environment);
      return Optional.empty();
    }
    return environment.assign(next) ? Optional.empty() : Optional.of(next);
  }

  @Override
  public void failed(InvocationRequest request, InvocationResult result) {
    concurrency.release();
    if (result instanceof InvocationResult.FunctionError error) {
      log(new String(error.payload(), StandardCharsets.UTF_8));
    }
    request.result().complete(result);
  }

  @Override
  public void notReceived(InvocationRequest request) {
    dispatch(request);
  }

  @Override
  public void ended(ExecutionEnvironment environment) {
    api.forget(environment);
    InvocationRequest next;
    synchronized (this) {
      idle.remove(environment);
      next = environments.remove(environment) && !closed ? waiting.poll() : null;
    }
    if (next != null) {
      dispatch(next);
    }
  }

  private synchronized CodeVersion newest() {
    return newest;
  }

  private void log(String line) {
    host.logs().line(function.name(), line);
  }

  /** Stops environments whose idle timeout has passed. */
  void stopIdle() {
    var limitNanos = host.idleTimeout().toNanos();
    var now = System.nanoTime();
    stopAll(removeIdle(each -> now - each.idleSinceNanos() > limitNanos));
  }

  private List<ExecutionEnvironment> removeStale(CodeVersion version) {
    return removeIdle(each -> each.version() != version);
  }

  private synchronized List<ExecutionEnvironment> removeIdle(
      Predicate<ExecutionEnvironment> condition) {
    var chosen = new ArrayList<>(idle.stream().filter(condition).toList());
    idle.removeAll(chosen);
    return chosen;
  }

  private void stopAll(List<ExecutionEnvironment> chosen) {
    chosen.forEach(ExecutionEnvironment::stop);
  }

  void close() {
    List<ExecutionEnvironment> all;
    List<InvocationRequest> pending;
    synchronized (this) {
      closed = true;
      all = List.copyOf(environments);
      pending = List.copyOf(waiting);
      waiting.clear();
    }
    stopAll(all);
    pending.forEach(this::dispatch);
  }
}
