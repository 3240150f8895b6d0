package dev.skerry.local.program;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the messages of {@code ctx.log().warn}. */
final class WarningCollector extends Handler {
  private final Queue<String> messages = new ConcurrentLinkedQueue<>();

  List<String> messages() {
    return List.copyOf(messages);
  }

  Logger logger() {
    var logger = Logger.getAnonymousLogger();
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.WARNING);
    logger.addHandler(this);
    return logger;
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().equals(Level.WARNING)) {
      messages.add(entry.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
