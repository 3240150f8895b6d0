package dev.skerry.stack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Lets the SDK pause between looking whether resources are registered. Version 1.36.1 looks without
 * a pause, and keeps a processor busy that the engine could use; later ones pause as long as this
 * does (pulumi-java#2270, #2314). All it offers to take hold of is the message that it logs each
 * time.
 */
final class SdkPollingPause implements Filter {
  private static final Duration PAUSE = Duration.ofMillis(10);

  // Held here: the logging API keeps loggers by weak references only.
  private static final Logger SDK =
      Logger.getLogger("com.pulumi.deployment.internal.DeploymentImpl");

  /** To be called in a run: the SDK sets the level itself when one begins. */
  static void install() {
    SDK.setLevel(Level.FINEST);
    SDK.setFilter(new SdkPollingPause());
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    var wanted = entry.getLevel().intValue() >= Level.INFO.intValue();
    if (!wanted && entry.getMessage().startsWith("Remaining tasks")) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return wanted;
  }
}
