package dev.skerry.handlers;

import java.time.Duration;
import java.util.function.Consumer;
import org.crac.Core;
import org.crac.Resource;

/**
 * Makes a call during initialization, so that the first request finds classes loaded and a
 * connection open. If the call fails, the function starts anyway, after one second at most.
 */
public final class Priming {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(1);

  private Priming() {}

  /**
   * Makes the call now, or under SnapStart before the snapshot and after the restore.
   *
   * @return an object that the caller keeps, because org.crac references its hooks weakly
   */
  public static Object start(Environment environment, Consumer<Deadline> call) {
    if (environment.optional("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start")) {
      return new SnapStartHook(call);
    }
    prime(call);
    return call;
  }

  /** Makes the call now and ignores its exceptions. */
  public static void prime(Consumer<Deadline> call) {
    try {
      call.accept(Deadline.after(TIME_LIMIT));
    } catch (RuntimeException ignored) {
      // The first request makes the call again and reports its exception.
    }
  }

  /** A separate class, so that org.crac is loaded under SnapStart only. */
  private static final class SnapStartHook implements Resource {
    private final Consumer<Deadline> call;

    SnapStartHook(Consumer<Deadline> call) {
      this.call = call;
      Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
      prime(call);
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
      prime(call); // The snapshot's connections are closed.
    }
  }
}
