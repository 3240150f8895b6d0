package dev.skerry.preview;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Escapes and shortens text for Markdown. */
final class Text {
  /** The maximum length of a value in characters. Two values fit on a line. */
  static final int MAX_VALUE = 80;

  // The beginning of an error names the cause. The log has the rest.
  private static final int MAX_LINES = 30;
  private static final int MAX_LINE = 400;

  // The number of equal characters that are shown before the first difference of two values.
  private static final int CONTEXT = 20;

  // Line ends, colors, and invisible characters that change the text direction.
  private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

  private Text() {}

  /** Returns inline code, in which Markdown, HTML and mentions have no effect. */
  static String code(String text) {
    var line = NOT_TEXT.matcher(text).replaceAll(" ").replace('`', '\'').strip();
    return "`" + (line.isEmpty() ? " " : line) + "`";
  }

  /** Returns a code block with the first lines. */
  static String block(String text) {
    var lines =
        text.replace("```", "'''").lines().limit(MAX_LINES).map(line -> cut(line, MAX_LINE));
    return lines.collect(Collectors.joining("\n", "```\n", "\n```"));
  }

  static String cut(String text) {
    return cut(text, MAX_VALUE);
  }

  /** Cuts a text to the part around its first difference from another text. */
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

  /** Moves an index so that it does not split a surrogate pair. */
  private static int whole(String text, int index) {
    return index < text.length() && Character.isLowSurrogate(text.charAt(index))
        ? index - 1
        : index;
  }
}
