package dev.skerry.local.functions;

import dev.skerry.local.process.ChildProcess;
import dev.skerry.local.program.LambdaFunction;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One execution environment: a process that serves one call after the other.
 *
 * <p>A call ends by an answer, by its timeout or with the process. Whoever takes it out of {@link
 * #current} first has ended it.
 */
final class ExecutionEnvironment {
  /** Lambda's limit for the first start; it then starts again, under the function's timeout. */
  private static final int INIT_SECONDS = 10;

  private static final long LOOK_AT_PROCESS_SECONDS = 1;

  private final LambdaFunction function;
  private final CodeVersion version;
  private final Owner owner;
  private final ScheduledExecutorService clock;
  private final AtomicReference<Call> current = new AtomicReference<>();
  private final LinkedBlockingQueue<Call> inbox = new LinkedBlockingQueue<>();
  private volatile ChildProcess process;
  private volatile Call fetched;
  private volatile boolean initialised;
  private volatile boolean ended;
  private volatile Future<?> timeout;
  private volatile long idleSinceNanos;

  ExecutionEnvironment(
      LambdaFunction function, CodeVersion version, Owner owner, ScheduledExecutorService clock) {
    this.function = function;
    this.version = version;
    this.owner = owner;
    this.clock = clock;
  }

  CodeVersion version() {
    return version;
  }

  long idleSinceNanos() {
    return idleSinceNanos;
  }

  /** The time for the first start runs from here: the process may call before it is known. */
  void starting() {
    var seconds = INIT_SECONDS + function.timeoutSeconds();
    timeout = clock.schedule(this::initTimedOut, seconds, TimeUnit.SECONDS);
  }

  void started(ChildProcess child) {
    process = child;
    child.onExit().thenAccept(this::exited);
    if (ended) {
      child.kill();
    }
  }

  /**
   * Hands over a call.
   *
   * @return false when the process has ended meanwhile
   */
  boolean give(Call call) {
    current.set(call);
    inbox.add(call);
    return !(ended && current.compareAndSet(call, null));
  }

  /** Waits for the next call, as long as the process lives. */
  Optional<Call> next() throws InterruptedException {
    if (!initialised) {
      initialised = true;
      timeout.cancel(false);
    }
    while (!ended) {
      var call = inbox.poll(LOOK_AT_PROCESS_SECONDS, TimeUnit.SECONDS);
      if (call != null) {
        fetched = call;
        timeout = clock.schedule(() -> timedOut(call), function.timeoutSeconds(), TimeUnit.SECONDS);
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /**
   * Ends the current call with what the process posted.
   *
   * @return false when it is not the current one
   */
  boolean answer(String requestId, Invocation invocation) {
    var call = current.get();
    if (call == null || !call.requestId().equals(requestId) || !current.compareAndSet(call, null)) {
      return false;
    }
    timeout.cancel(false);
    idleSinceNanos = System.nanoTime();
    owner.answered(this, call, invocation);
    return true;
  }

  /** The function's class could not be initialised: it says so and exits. */
  void initFailed(byte[] document) {
    end(new Invocation.FunctionError(document));
  }

  /** Ends the process; a call that it has is answered as an exit. */
  void stop() {
    ended = true;
    if (process != null) {
      process.kill();
    }
  }

  LambdaFunction function() {
    return function;
  }

  private void initTimedOut() {
    var call = current.get();
    if (!initialised && call != null) {
      timedOut(call);
    }
  }

  private void timedOut(Call call) {
    if (current.get() == call) {
      end(
          new Invocation.FunctionError(
              ErrorDocument.timedOut(call.requestId(), function.timeoutSeconds())));
    }
  }

  private void end(Invocation invocation) {
    var call = current.getAndSet(null);
    stop();
    owner.ended(this);
    if (call != null) {
      owner.failed(call, invocation);
    }
  }

  private void exited(int exitCode) {
    ended = true;
    var call = current.getAndSet(null);
    timeout.cancel(false);
    owner.ended(this);
    if (call == null) {
      return;
    }
    if (initialised && call != fetched) {
      owner.unserved(call);
    } else {
      owner.failed(
          call, new Invocation.FunctionError(ErrorDocument.exited(call.requestId(), exitCode)));
    }
  }

  /** Who keeps environments and hands calls to them. */
  interface Owner {
    /** The call has its answer, and the environment is free. */
    void answered(ExecutionEnvironment environment, Call call, Invocation invocation);

    /** The call ended with its environment. */
    void failed(Call call, Invocation invocation);

    /** The environment ended before it took up the call: another one can serve it. */
    void unserved(Call call);

    /** The environment is no more; told at least once. */
    void ended(ExecutionEnvironment environment);
  }
}
