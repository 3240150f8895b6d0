package dev.skerry.stack;

import com.pulumi.Log;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInternal;
import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;

/**
 * Drops the debug messages that the SDK sends to the engine: four for each resource, each after the
 * response to the one before. The program would wait for hundreds of responses when it is done.
 */
final class SdkDebugMessages implements EngineLogger {
  private static final CompletableFuture<Void> DROPPED = CompletableFuture.completedFuture(null);

  private final EngineLogger engine;

  private SdkDebugMessages(EngineLogger engine) {
    this.engine = engine;
  }

  /** To be called in a run. */
  static void drop() {
    drop(((DeploymentImpl) DeploymentInternal.getInstance()).getLog());
  }

  static void drop(Log log) {
    try {
      var logger = Log.class.getDeclaredField("logger");
      logger.setAccessible(true);
      logger.set(log, new SdkDebugMessages((EngineLogger) logger.get(log)));
    } catch (ReflectiveOperationException e) {
      // A later SDK without this field sends the messages: that costs time, and nothing else.
    }
  }

  @Override
  public CompletableFuture<Void> logAsync(
      Level level, String message, Resource resource, Integer streamId, Boolean ephemeral) {
    return level.intValue() < Level.INFO.intValue()
        ? DROPPED
        : engine.logAsync(level, message, resource, streamId, ephemeral);
  }

  @Override
  public boolean hasLoggedErrors() {
    return engine.hasLoggedErrors();
  }

  @Override
  public int getErrorCount() {
    return engine.getErrorCount();
  }
}
