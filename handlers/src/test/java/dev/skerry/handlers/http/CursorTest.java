package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", ":", "%3A", "ä🦀", "a:b:c"})
  void aCursorLeadsToItsPosition(String position) {
    assertEquals(position, new Cursor("users").position(new Cursor("users").after(position)));
    assertEquals("a", new Cursor(position).position(new Cursor(position).after("a")));
  }

  @ParameterizedTest
  @CsvSource({"orders, b:c, orders:b", "orders:b, c, orders", "a%3Ab, c, a:b", "ä, b, a"})
  void aCursorOfAnotherListIsRejected(String list, String position, String other) {
    var cursor = new Cursor(list).after(position);

    assertInvalid(other, cursor);
  }

  @Test
  void aCursorWithoutAPositionIsRejected() {
    assertInvalid("users", new Cursor("users").after(""));
  }

  private static void assertInvalid(String list, String cursor) {
    var thrown = assertThrows(ApiException.class, () -> new Cursor(list).position(cursor));

    assertEquals(ErrorCode.INVALID_CURSOR, thrown.errorCode());
  }
}
