package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PercentEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "a%20b, a b",
    "%C3%BC, ü",
    "%c3%bc, ü",
    "ü%C3%BC, üü",
    "%F0%9F%98%80, 😀",
    "%FF, \uFFFD",
    "%2525, %25",
    "%zz, %zz",
    "a%, a%",
    "a%4, a%4",
    "+, +"
  })
  void escapesAreDecodedAsUtf8AndOtherTextIsUnchanged(String encoded, String expected) {
    assertEquals(expected, PercentEncoding.decode(encoded));
  }

  @Test
  void allCharactersExceptUnreservedOnesAreEncoded() {
    assertEquals("aZ09-._~%20%2F%2A%C3%BC", PercentEncoding.encode("aZ09-._~ /*ü"));
  }
}
