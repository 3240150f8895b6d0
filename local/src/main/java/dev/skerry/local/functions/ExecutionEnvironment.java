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
 * An execution environment: a process that serves one invocation at a time.
 *
 * <p>An invocation ends with a response, a timeout or the end of the process. The first of them
 * that removes it from {@link #current} sets the result.
 */
final class ExecutionEnvironment {
  /** Lambda's limit for the init phase. Lambda then repeats it within the function's timeout. */
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

  /**
   * Starts the init timeout. It is called before the process starts, because the process may
   * request an invocation before {@link #started} is called.
   */
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
   * Assigns an invocation.
   *
   * @return false if the process has ended
   */
  boolean assign(InvocationRequest request) {
    if (hasDied()) {
      return false; // onExit comes later: it waits for the output
    }
    current.set(request);
    requests.add(request);
    return !(ended && current.compareAndSet(request, null));
  }

  private boolean hasDied() {
    var started = process;
    return started != null && !started.alive();
  }

  /** Waits for the next invocation. Returns empty when the process ends. */
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
   * Completes the current invocation with the result of the process.
   *
   * @return false if the request id is not the current one
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

  /** Ends the environment after an error in the init phase. */
  void initFailed(byte[] document) {
    end(new InvocationResult.FunctionError(document));
  }

  /** Kills the process. Its current invocation fails with {@code Runtime.ExitError}. */
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

  /** Receives the events of an environment. */
  interface Listener {
    /** The invocation has a result, and the environment is idle. */
    void completed(
        ExecutionEnvironment environment, InvocationRequest request, InvocationResult result);

    /** The invocation failed together with its environment. */
    void failed(InvocationRequest request, InvocationResult result);

    /**
     * The environment ended before it received the invocation. Another environment can serve it.
     */
    void notReceived(InvocationRequest request);

    /** The environment ended. This method is called at least once. */
    void ended(ExecutionEnvironment environment);
  }
}
