package dev.skerry.preview;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the engine and the program had to say, without what only the machine needs. */
final class Diagnostics {
  // The Java SDK names the JVM with all its options before an exception, and its frames after it.
  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "Running program \\[PID: .*?\\) failed with an unhandled exception:\\s*", Pattern.DOTALL);
  private static final Pattern FRAMES = Pattern.compile("(?m)^\\s+(at |\\.\\.\\. \\d).*\\R?");
  private static final Pattern COLORS = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern SEVERITY = Pattern.compile("^(error|warning): ");

  // That a command failed tells nothing once its own error is there; a provider from PATH is how an
  // offline preview works.
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "an unhandled error occurred: '.*' exited with .*|using pulumi-\\S+ from \\$PATH at .*");

  private Diagnostics() {}

  /**
   * @param severity {@code error} or {@code warning}
   */
  static List<String> of(JsonObject document, String severity) {
    var all =
        Documents.list(document, "diagnostics")
            .map(diagnostic -> diagnostic.getAsJsonObject())
            .filter(diagnostic -> Documents.text(diagnostic, "severity").equals(severity))
            .map(diagnostic -> clean(Documents.text(diagnostic, "message")))
            .filter(message -> !message.isEmpty())
            .distinct()
            .toList();
    var telling = all.stream().filter(message -> !SAYS_NOTHING.matcher(message).matches()).toList();
    return telling.isEmpty() && severity.equals("error") ? all : telling;
  }

  static String clean(String message) {
    var text = COLORS.matcher(message).replaceAll("").strip();
    text = SEVERITY.matcher(text).replaceFirst("");
    text = FRAMES.matcher(COMMAND_LINE.matcher(text).replaceAll("")).replaceAll("");
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }
}
