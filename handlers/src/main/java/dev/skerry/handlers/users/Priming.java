package dev.skerry.handlers.users;

import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import java.time.Duration;
import java.util.function.Consumer;
import org.crac.Core;
import org.crac.Resource;

/**
 * Makes one call before the first request: at once, or under SnapStart before the snapshot is
 * taken. A table that does not answer delays the start by at most a second and does not prevent it.
 */
final class Priming {
  private static final Duration TIME_BUDGET = Duration.ofSeconds(1);

  private Priming() {}

  static Object of(Environment environment, Consumer<Deadline> rehearsal) {
    if (environment.optional("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start")) {
      return new BeforeSnapshot(rehearsal);
    }
    run(rehearsal);
    return rehearsal;
  }

  /** Makes the call now. */
  static void run(Consumer<Deadline> rehearsal) {
    try {
      rehearsal.accept(Deadline.after(TIME_BUDGET));
    } catch (RuntimeException e) {
      // Expected: there is no such user. Anything else comes again with the first request.
    }
  }

  /** In a class of its own, so that only SnapStart pays for loading org.crac. */
  private static final class BeforeSnapshot implements Resource {
    private final Consumer<Deadline> rehearsal;

    BeforeSnapshot(Consumer<Deadline> rehearsal) {
      this.rehearsal = rehearsal;
      Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
      run(rehearsal);
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
      run(rehearsal); // the connection of the snapshot is dead
    }
  }
}
