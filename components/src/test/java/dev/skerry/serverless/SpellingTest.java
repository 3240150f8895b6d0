package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> KNOWN = List.of("app:memoryMb", "app:owner", "app:protect");

  @ParameterizedTest
  @CsvSource({
    "app:memoryMB, app:memoryMb",
    "app:memory, app:memoryMb",
    "app:memory-mb, app:memoryMb",
    "app:ownr, app:owner",
    "app:protected, app:protect",
    "app:porject, app:protect",
    "app:region,",
    "app:,",
  })
  void theClosestWordIsFoundUnlessItNeedsMoreThanThreeEdits(String word, String meant) {
    assertEquals(Optional.ofNullable(meant), Spelling.closest(word, KNOWN));
  }
}
