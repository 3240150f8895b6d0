package dev.skerry.preview;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Foreign text within Markdown: short, on one line, and nothing but text. */
final class Text {
  /** A longer value is cut, in characters: two of them fit a line. */
  static final int MAX_VALUE = 80;

  // An error says what is wrong at its beginning: more is in the log.
  private static final int MAX_LINES = 30;
  private static final int MAX_LINE = 400;

  // How much of what two long values have in common stays before their first difference.
  private static final int CONTEXT = 20;

  // Line ends, colours, invisible characters that turn the direction of what follows.
  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private Text() {}

  /** As code, in which Markdown, HTML and mentions mean nothing. */
  static String code(String text) {
    var line = NOT_TEXT.matcher(text).replaceAll(" ").replace('`', '\'').strip();
    return "`" + (line.isEmpty() ? " " : line) + "`";
  }

  /** As a block of code, of its first lines. */
  static String block(String text) {
    var lines =
        text.replace("```", "'''").lines().limit(MAX_LINES).map(line -> cut(line, MAX_LINE));
    return lines.collect(Collectors.joining("\n", "```\n", "\n```"));
  }

  static String cut(String text) {
    return cut(text, MAX_VALUE);
  }

  /** From shortly before the first difference to another text. */
  static String cut(String text, String other) {
    if (Math.max(text.length(), other.length()) <= MAX_VALUE) {
      return text;
    }
    var start = Math.max(0, common(text, other) - CONTEXT);
    return (start == 0 ? "" : "…") + cut(text.substring(whole(text, start)));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, whole(text, length)) + "…";
  }

  private static int common(String one, String other) {
    var length = Math.min(one.length(), other.length());
    for (var i = 0; i < length; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return i;
      }
    }
    return length;
  }

  /** An index that does not cut a character of two chars in half. */
  private static int whole(String text, int index) {
    return index < text.length() && Character.isLowSurrogate(text.charAt(index))
        ? index - 1
        : index;
  }
}
