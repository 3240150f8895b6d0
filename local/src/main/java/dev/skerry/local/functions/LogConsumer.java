package dev.skerry.local.functions;

/** Receives the log lines of functions and of the local cloud. */
@FunctionalInterface
public interface LogConsumer {

  /**
   * Receives a line.
   *
   * @param source the function's name
   * @param line the line, without its end
   */
  void line(String source, String line);
}
