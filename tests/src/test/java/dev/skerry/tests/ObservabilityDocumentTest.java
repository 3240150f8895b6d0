package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/observability.md says about the functions. */
class ObservabilityDocumentTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*) \\| [a-z]");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private static String document() {
    try {
      return Files.readString(MainStack.ROOT.resolve("docs/observability.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the fields of the log line that the document describes. */
  static Set<String> fields() {
    var fields = new TreeSet<String>();
    ROW.matcher(document())
        .results()
        .forEach(
            row -> NAME.matcher(row.group(1)).results().forEach(it -> fields.add(it.group(1))));
    return fields;
  }

  @Test
  void theNumberOfMetricsIsThatOfTheErrorCodesAndThree() {
    var count = Pattern.compile("<!-- metrics -->([0-9]+)<!-- end -->").matcher(document());

    assertEquals(true, count.find());
    assertEquals(3 + ErrorCode.values().length, Integer.parseInt(count.group(1)));
  }
}
