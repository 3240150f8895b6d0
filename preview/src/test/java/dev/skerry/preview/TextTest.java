package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  private static final String LONG = "x".repeat(100);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a;                       `a`",
        "'';                      ` `",
        "'a\nb\r\n\tc';           `a b c`",
        "a`, @everyone <b>;       `a', @everyone <b>`",
        "![x](https://x.example); `![x](https://x.example)`",
        "'a\u202eb\u200bc';       `a b c`",
        "'\u001b[31mred';         `[31mred`",
      })
  void markdownInATextIsEscaped(String text, String code) {
    assertEquals(code, Text.code(text));
  }

  @Test
  void anErrorCannotCloseItsCodeBlock() {
    var block = Text.block("a\n```\n# b");

    assertEquals("```\na\n'''\n# b\n```", block);
  }

  @Test
  void theBeginningOfALongErrorIsKept() {
    var block = Text.block("first\n" + "more\n".repeat(100));

    assertEquals(32, block.lines().count());
    assertEquals("first", block.lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void longValuesAreCutAroundTheirDifference() {
    var before = LONG + "before" + LONG;
    var after = LONG + "after" + LONG;

    assertEquals("…" + "x".repeat(20) + "before" + "x".repeat(54) + "…", Text.cut(before, after));
    assertEquals("…" + "x".repeat(20) + "after" + "x".repeat(55) + "…", Text.cut(after, before));
  }

  @Test
  void aValueWithAnAppendedTextIsCutToItsEnd() {
    assertEquals("…" + "x".repeat(20), Text.cut(LONG, LONG + "more"));
    assertEquals("…" + "x".repeat(20) + "more", Text.cut(LONG + "more", LONG));
  }

  @Test
  void surrogatePairsAreNotSplit() {
    var text = "x".repeat(Text.MAX_VALUE - 1) + "\ud83d\ude00\ud83d\ude00";

    assertEquals("x".repeat(Text.MAX_VALUE - 1) + "…", Text.cut(text));
  }
}
