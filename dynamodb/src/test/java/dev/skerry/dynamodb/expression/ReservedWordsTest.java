package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedWordsTest {
  @Test
  void thereAre573() {
    assertEquals(573, ReservedWords.ALL.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABORT", "Name", "status", "ttl", "iNiTiAlLy", "ZONE"})
  void theyAreReservedInAnyCase(String word) {
    assertTrue(ReservedWords.contains(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "remove", "names1", "title"})
  void otherWordsAreNot(String word) {
    assertFalse(ReservedWords.contains(word));
  }
}
