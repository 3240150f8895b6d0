package dev.skerry.local.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The output lines of a program. They are forwarded, and the exception in them is found. */
final class ProgramOutput {
  /** The head of a stack trace: the class, and the message up to the first frame. */
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?ms)^(?:Exception in thread \"[^\"\n]*\" |Caused by: )?([\\w.$]+)(?:: (.*?))?\\n\\s+at ");

  /** What gRPC puts before the message of the local cloud. */
  private static final String STATUS = "UNKNOWN: ";

  private final List<String> lines = new ArrayList<>();
  private final Consumer<String> next;

  ProgramOutput(Consumer<String> next) {
    this.next = next;
  }

  synchronized void line(String line) {
    lines.add(line);
    next.accept(line);
  }

  synchronized boolean contains(String text) {
    return lines.stream().anyMatch(line -> line.contains(text));
  }

  /** Returns the message of the last exception, which is the cause of the others. */
  synchronized Optional<String> exception() {
    return cause(String.join("\n", lines));
  }

  /**
   * Returns the message of the root cause of a stack trace.
   *
   * @param text the printed stack trace
   * @return the message, or the exception's class if it has none; empty without a stack trace
   */
  static Optional<String> cause(String text) {
    return EXCEPTION
        .matcher(text)
        .results()
        .reduce((first, second) -> second)
        .map(match -> match.group(2) == null ? match.group(1) : withoutStatus(match.group(2)));
  }

  private static String withoutStatus(String message) {
    return message.startsWith(STATUS) ? message.substring(STATUS.length()) : message;
  }
}
