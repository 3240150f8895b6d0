package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaimsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "ann"             | ann
          1787996002        | 1787996002
          0.5               | 0.5
          true              | true
          ["a","b"]         | [a b]
          ["a",["b",1]]     | [a [b 1]]
          []                | []
          {"a":1}           | {"a":1}
          """)
  void everyClaimIsAStringInTheEvent(String value, String text) {
    var claims = claims("{\"x\":" + value + "}");

    assertEquals(text, claims.toEvent().get("x").getAsString());
  }

  @Test
  void aClaimThatIsNullIsNotInTheEvent() {
    assertEquals("{\"a\":\"1\"}", claims("{\"a\":1,\"b\":null}").toEvent().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"scope":"read write"}           | read write
          {"scp":"read write"}             | read write
          {"scp":["read","write"]}         | read write
          {"scope":"read","scp":["write"]} | read
          {"scope":null,"scp":"write"}     | write
          """)
  void scopesComeFromClaimScopeElseFromScp(String payload, String scopes) {
    assertEquals(Arrays.asList(scopes.split(" ")), claims(payload).scopes());
  }

  @Test
  void aTokenWithoutScopesHasNone() {
    assertEquals(List.of(), claims("{}").scopes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "null", "{", "\"x\""})
  void aPayloadThatIsNotAnObjectHasNoClaims(String payload) {
    assertEquals(Optional.empty(), Claims.of(payload));
  }

  private static Claims claims(String payload) {
    return Claims.of(payload).orElseThrow();
  }
}
