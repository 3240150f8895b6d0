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

/** The environments of one function: started when needed, the last used one first. */
final class ExecutionEnvironments implements ExecutionEnvironment.Owner {
  private final LambdaFunction function;
  private final FunctionRunner host;
  private final Code code;
  private final Launcher launcher;
  private final RuntimeApi api;
  private final ScheduledExecutorService clock;

  private final Set<ExecutionEnvironment> environments = new HashSet<>();
  private final Deque<ExecutionEnvironment> idle = new ArrayDeque<>();
  private final Deque<Call> waiting = new ArrayDeque<>();
  private CodeVersion newest;
  private int inFlight;
  private boolean closed;

  ExecutionEnvironments(
      LambdaFunction function,
      FunctionRunner host,
      Code code,
      Launcher launcher,
      RuntimeApi api,
      ScheduledExecutorService clock) {
    this.function = function;
    this.host = host;
    this.code = code;
    this.launcher = launcher;
    this.api = api;
    this.clock = clock;
  }

  CompletionStage<Invocation> invoke(String functionArn, byte[] event) {
    if (!admitted()) {
      return CompletableFuture.completedFuture(new Invocation.Throttled());
    }
    var call = Call.of(functionArn, event);
    dispatch(call);
    return call.answer();
  }

  private synchronized boolean admitted() {
    var reserve = function.reservedConcurrency();
    if (reserve.isPresent() && inFlight >= reserve.getAsInt()) {
      return false;
    }
    inFlight++;
    return true;
  }

  private void dispatch(Call call) {
    try {
      refuseIfClosed();
      var version = code.version();
      retire(stale(version));
      place(call, version).ifPresent(fresh -> start(fresh, call));
    } catch (UncheckedIOException e) {
      failed(call, notStarted(call, e.getCause()));
    }
  }

  private synchronized void refuseIfClosed() {
    if (closed) {
      throw new UncheckedIOException(new IOException("the local cloud is stopping"));
    }
  }

  /** Finds the call an environment or a place in the line; returns one that must be started. */
  private synchronized Optional<ExecutionEnvironment> place(Call call, CodeVersion version) {
    newest = version;
    while (!idle.isEmpty()) {
      if (idle.pop().give(call)) {
        return Optional.empty();
      }
    }
    if (environments.size() >= host.environmentsAtMost()) {
      waiting.add(call);
      return Optional.empty();
    }
    var fresh = new ExecutionEnvironment(function, version, this, clock);
    environments.add(fresh);
    fresh.give(call);
    return Optional.of(fresh);
  }

  private void start(ExecutionEnvironment fresh, Call call) {
    try {
      fresh.starting();
      var address = api.register(fresh);
      fresh.started(launcher.start(function, fresh.version(), address, this::log));
    } catch (IOException e) {
      ended(fresh);
      failed(call, notStarted(call, e));
    }
  }

  private static Invocation notStarted(Call call, IOException e) {
    return new Invocation.FunctionError(ErrorDocument.notStarted(call.requestId(), e.toString()));
  }

  @Override
  public void answered(ExecutionEnvironment environment, Call call, Invocation invocation) {
    release();
    if (environment.version() == newest()) {
      free(environment).ifPresent(this::dispatch);
    } else {
      environment.stop();
    }
    call.answer().complete(invocation);
  }

  /** Gives a free environment the first call in line; returns one that it could not take. */
  private synchronized Optional<Call> free(ExecutionEnvironment environment) {
    var next = waiting.poll();
    if (next == null) {
      idle.push(environment);
      return Optional.empty();
    }
    return environment.give(next) ? Optional.empty() : Optional.of(next);
  }

  @Override
  public void failed(Call call, Invocation invocation) {
    release();
    if (invocation instanceof Invocation.FunctionError error) {
      log(new String(error.payload(), StandardCharsets.UTF_8));
    }
    call.answer().complete(invocation);
  }

  @Override
  public void unserved(Call call) {
    dispatch(call);
  }

  @Override
  public void ended(ExecutionEnvironment environment) {
    api.forget(environment);
    Call next;
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

  private synchronized void release() {
    inFlight--;
  }

  private void log(String line) {
    host.logs().line(function.name(), line);
  }

  /** Stops what was not used for a while. */
  void stopIdle() {
    var limitNanos = host.idleLimit().toNanos();
    var now = System.nanoTime();
    retire(taken(each -> now - each.idleSinceNanos() > limitNanos));
  }

  private List<ExecutionEnvironment> stale(CodeVersion version) {
    return taken(each -> each.version() != version);
  }

  private synchronized List<ExecutionEnvironment> taken(Predicate<ExecutionEnvironment> condition) {
    var chosen = new ArrayList<>(idle.stream().filter(condition).toList());
    idle.removeAll(chosen);
    return chosen;
  }

  private void retire(List<ExecutionEnvironment> chosen) {
    chosen.forEach(ExecutionEnvironment::stop);
  }

  void close() {
    List<ExecutionEnvironment> all;
    List<Call> refused;
    synchronized (this) {
      closed = true;
      all = List.copyOf(environments);
      refused = List.copyOf(waiting);
      waiting.clear();
    }
    retire(all);
    refused.forEach(this::dispatch);
  }
}
