package dev.skerry.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Log;
import com.pulumi.deployment.internal.EngineLogger;
import com.pulumi.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

final class SdkDebugMessagesTest {
  @Test
  void onlyOtherMessagesReachTheEngine() {
    var engine = new Engine();
    var log = new Log(engine);

    SdkDebugMessages.drop(log);
    log.debug("Registering resource");
    log.info("a hint");
    log.warn("a warning");
    log.error("an error");

    assertEquals(List.of("INFO a hint", "WARNING a warning", "SEVERE an error"), engine.messages);
    assertEquals(1, log.getErrorCount());
  }

  private static final class Engine implements EngineLogger {
    final List<String> messages = new ArrayList<>();

    @Override
    public CompletableFuture<Void> logAsync(
        Level level, String message, Resource resource, Integer streamId, Boolean ephemeral) {
      messages.add(level + " " + message);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public int getErrorCount() {
      return (int) messages.stream().filter(message -> message.startsWith("SEVERE")).count();
    }

    @Override
    public boolean hasLoggedErrors() {
      return getErrorCount() > 0;
    }
  }
}
