package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeToLiveTest {
  private static final String OLD = "{attributeName: expires, enabled: true}";

  @Test
  void anotherAttributeWhileTtlIsOnFails() {
    assertEquals(
        List.of(
            "dynamodb.Table `users-table`: TTL moves from `expires` to `ends`, which AWS does not do"
                + " while TTL is on. Fix: first deploy"
                + " `ttlAttribute(\"expires\").ttlEnabled(false)`, which switches TTL off. After an"
                + " hour, deploy this change."),
        blockedChanges(OLD, "{attributeName: ends, enabled: true}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{enabled: false}",
        "{}",
        "{attributeName: null, enabled: false}",
        "{attributeName: '', enabled: false}",
        "{attributeName: ends, enabled: false}",
      })
  void switchingOffWithoutTheAttributeFails(String ttl) {
    assertEquals(
        List.of(
            "dynamodb.Table `users-table`: TTL is switched off without its attribute"
                + " `expires`, which AWS requires. Fix: deploy"
                + " `ttlAttribute(\"expires\").ttlEnabled(false)`."),
        blockedChanges(OLD, ttl));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{attributeName: expires, enabled: true}",
        "{attributeName: expires, enabled: false}",
        "{attributeName: " + Steps.UNKNOWN + ", enabled: true}",
        "{attributeName: " + Steps.SECRET + ", enabled: true}",
        "{attributeName: ends, enabled: " + Steps.UNKNOWN + "}",
        "null",
      })
  void allowedAndUnknownChangesAreNotBlocked(String ttl) {
    assertEquals(List.of(), blockedChanges(OLD, ttl));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{attributeName: expires, enabled: false}",
        "{attributeName: " + Steps.SECRET + ", enabled: true}",
        "null",
      })
  void whileTtlIsOffTheAttributeMayChange(String before) {
    assertEquals(List.of(), blockedChanges(before, "{attributeName: ends, enabled: true}"));
  }

  @Test
  void theStateInAwsCountsAndNotTheDeclaration() {
    var before =
        Steps.state("{ttl: %s}".formatted(OLD), "{ttl: {attributeName: expires, enabled: false}}");
    var after = Steps.state("{ttl: {attributeName: ends, enabled: true}}", "{}");

    var blockedChanges =
        new Steps().add("update", Types.TABLE, "t", before, after).blockedChanges();

    assertEquals(List.of(), blockedChanges);
  }

  private static List<String> blockedChanges(String before, String after) {
    return new Steps()
        .update(
            Types.TABLE, "users-table", "{ttl: %s}".formatted(before), "{ttl: %s}".formatted(after))
        .blockedChanges();
  }
}
