package dev.skerry.preview;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The errors and warnings of the engine and the program, without stack traces and other noise. */
final class Diagnostics {
  // The Java SDK prints the JVM's command line before an exception, and the stack frames after it.
  private static final Pattern COMMAND_LINE =
      Pattern.compile(
          "Running program \\[PID: .*?\\) failed with an unhandled exception:\\s*", Pattern.DOTALL);
  private static final Pattern FRAMES = Pattern.compile("(?m)^\\s+(at |\\.\\.\\. \\d).*\\R?");
  private static final Pattern COLORS = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern SEVERITY = Pattern.compile("^(error|warning): ");

  // The exit code of a command adds nothing to the command's own error, and an offline preview
  // always takes its provider from PATH.
  private static final Pattern NOISE =
      Pattern.compile(
          "an unhandled error occurred: '.*' exited with .*|using pulumi-\\S+ from \\$PATH at .*");

  private Diagnostics() {}

  /**
   * @param severity {@code error} or {@code warning}
   */
  static List<String> of(JsonObject document, String severity) {
    var all =
        PreviewDocument.list(document, "diagnostics")
            .map(diagnostic -> diagnostic.getAsJsonObject())
            .filter(diagnostic -> PreviewDocument.text(diagnostic, "severity").equals(severity))
            .map(diagnostic -> clean(PreviewDocument.text(diagnostic, "message")))
            .filter(message -> !message.isEmpty())
            .distinct()
            .toList();
    var relevant = all.stream().filter(message -> !NOISE.matcher(message).matches()).toList();
    return relevant.isEmpty() && severity.equals("error") ? all : relevant;
  }

  static String clean(String message) {
    var text = COLORS.matcher(message).replaceAll("").strip();
    text = SEVERITY.matcher(text).replaceFirst("");
    text = FRAMES.matcher(COMMAND_LINE.matcher(text).replaceAll("")).replaceAll("");
    return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
  }
}
