package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated section of README.md, between two comments.
 *
 * @param begin the comment before it
 * @param end the comment after it
 */
record ReadmeSection(String begin, String end) {
  private static final Path README = MainStack.ROOT.resolve("README.md");

  /**
   * Asserts that the section has this text. Under {@code make snapshots} it writes the text
   * instead.
   */
  void assertIs(String expected) throws IOException {
    var readme = Files.readString(README);
    assertTrue(readme.contains(begin), begin);
    var from = readme.indexOf(begin) + begin.length();
    var to = readme.indexOf(end, from);
    if (Boolean.getBoolean("skerry.record")) {
      Files.writeString(README, readme.substring(0, from) + expected + readme.substring(to));
    } else {
      assertEquals(expected, readme.substring(from, to), "Fix: make snapshots");
    }
  }
}
