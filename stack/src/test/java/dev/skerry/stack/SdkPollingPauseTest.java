package dev.skerry.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class SdkPollingPauseTest {
  @Test
  void whatTheSdkSaysToUsersIsStillLoggedAndNothingElse() {
    var logger = Logger.getLogger("com.pulumi.deployment.internal.DeploymentImpl");
    var logged = new Logged();
    logger.addHandler(logged);
    logger.setUseParentHandlers(false);

    SdkPollingPause.install();
    logger.finest("Remaining tasks [1]: {}");
    logger.fine("Registering resource");
    logger.info("a hint");
    logger.severe("a failure");

    assertEquals(List.of("a hint", "a failure"), logged.messages);
  }

  private static final class Logged extends Handler {
    final List<String> messages = new ArrayList<>();

    Logged() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
