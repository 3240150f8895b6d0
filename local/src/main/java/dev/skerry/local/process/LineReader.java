package dev.skerry.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Splits the output of a child process into lines. A text without a line end is a line if no more
 * output follows, because Lambda's logger writes such texts.
 */
final class LineReader {
  private static final long QUIET_MILLIS = 30;

  private final BufferedReader reader;
  private final Consumer<String> lines;
  private final StringBuilder line = new StringBuilder();

  LineReader(InputStream output, Consumer<String> lines) {
    reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
    this.lines = lines;
  }

  /** Forwards every line until the output ends. */
  void forwardAll() {
    try {
      for (var next = reader.read(); next >= 0; next = reader.read()) {
        add((char) next);
        if (!line.isEmpty() && isQuiet()) {
          emit();
        }
      }
    } catch (IOException | InterruptedException e) {
      // On some systems the stream of a killed process ends with an exception.
    }
    if (!line.isEmpty()) {
      emit();
    }
  }

  private void add(char next) {
    if (next == '\n') {
      emit();
    } else if (next != '\r') {
      line.append(next);
    }
  }

  private boolean isQuiet() throws IOException, InterruptedException {
    if (reader.ready()) {
      return false;
    }
    Thread.sleep(QUIET_MILLIS);
    return !reader.ready();
  }

  private void emit() {
    lines.accept(line.toString());
    line.setLength(0);
  }
}
