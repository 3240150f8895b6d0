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
  private final Listener owner;
  private final ScheduledExecutorService clock;
  private final AtomicReference<InvocationRequest> current = new AtomicReference<>();
  private final LinkedBlockingQueue<InvocationRequest> requests = new LinkedBlockingQueue<>();
  private volatile ChildProcess process;
  private volatile InvocationRequest fetched;
  private volatile boolean initialised;
  private volatile boolean ended;
  private volatile Future<?> timeout;
  private volatile long idleSinceNanos;

  ExecutionEnvironment(
      LambdaFunction function,
      CodeVersion version,
      Listener owner,
      ScheduledExecutorService clock) {
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
  boolean assign(InvocationRequest request) {
    current.set(request);
    requests.add(request);
    return !(ended && current.compareAndSet(request, null));
  }

  /** Waits for the next call, as long as the process lives. */
  Optional<InvocationRequest> next() throws InterruptedException {
    if (!initialised) {
      initialised = true;
      timeout.cancel(false);
    }
    while (!ended) {
      var request = requests.poll(LOOK_AT_PROCESS_SECONDS, TimeUnit.SECONDS);
      if (request != null) {
        fetched = request;
        timeout =
            clock.schedule(() -> timedOut(request), function.timeoutSeconds(), TimeUnit.SECONDS);
        return Optional.of(request);
      }
    }
    return Optional.empty();
  }

  /**
   * Ends the current call with what the process posted.
   *
   * @return false when it is not the current one
   */
  boolean complete(String requestId, InvocationResult result) {
    var request = current.get();
    if (request == null
        || !request.requestId().equals(requestId)
        || !current.compareAndSet(request, null)) {
      return false;
    }
    timeout.cancel(false);
    idleSinceNanos = System.nanoTime();
    owner.completed(this, request, result);
    return true;
  }

  /** The function's class could not be initialised: it says so and exits. */
  void initFailed(byte[] document) {
    end(new InvocationResult.FunctionError(document));
  }

  /** Ends the process; a call that it has is completed as an exit. */
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
    var request = current.get();
    if (!initialised && request != null) {
      timedOut(request);
    }
  }

  private void timedOut(InvocationRequest request) {
    if (current.get() == request) {
      end(
          new InvocationResult.FunctionError(
              ErrorDocument.timedOut(request.requestId(), function.timeoutSeconds())));
    }
  }

  private void end(InvocationResult result) {
    var request = current.getAndSet(null);
    stop();
    owner.ended(this);
    if (request != null) {
      owner.failed(request, result);
    }
  }

  private void exited(int exitCode) {
    ended = true;
    var request = current.getAndSet(null);
    timeout.cancel(false);
    owner.ended(this);
    if (request == null) {
      return;
    }
    if (initialised && request != fetched) {
      owner.notReceived(request);
    } else {
      owner.failed(
          request,
          new InvocationResult.FunctionError(ErrorDocument.exited(request.requestId(), exitCode)));
    }
  }

  /** Who keeps environments and hands calls to them. */
  interface Listener {
    /** The call has its answer, and the environment is free. */
    void completed(
        ExecutionEnvironment environment, InvocationRequest request, InvocationResult result);

    /** The call ended with its environment. */
    void failed(InvocationRequest request, InvocationResult result);

    /** The environment ended before it took up the call: another one can serve it. */
    void notReceived(InvocationRequest request);

    /** The environment is no more; told at least once. */
    void ended(ExecutionEnvironment environment);
  }
}
