package dev.skerry.local.functions;

/** Where the lines go that functions and the platform write. */
@FunctionalInterface
public interface LogConsumer {

  /**
   * Takes a line.
   *
   * @param source the function's name
   * @param line the line, without its end
   */
  void line(String source, String line);
}
