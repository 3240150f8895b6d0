package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.process.StartException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws:region | mars | is 'mars' | a region such as us-east-1
          skerry:owner | | is '' | 1-256 letters, digits, spaces and _.:/=+@-
          skerry:alarmEmail | | is empty | an e-mail address, required while alarms is true
          skerry:alarmEmail | ops | is 'ops' | an address like name@example.com
          skerry:alarmEmail | a b@c.de | is 'a b@c.de' | an address like name@example.com
          skerry:alarms | yes | is 'yes' | true or false
          skerry:apiDocs | on | is 'on' | true or false
          skerry:appDescription | | is '' | 1-256 characters on one line
          skerry:architecture | riscv | is 'riscv' | arm64, x86_64
          skerry:basePath | v1 | is 'v1' | a path like '/v1', without a slash at its end
          skerry:basePath | /v1/ | is '/v1/' | a path like '/v1', without a slash at its end
          skerry:corsOrigins | app.example.com | is 'app.example.com' | a list, such as ["a", "b"]
          skerry:corsOrigins | ["https://App.X"] | contains 'https://App.X' | '*', 'https://*', 'http://*' or an origin like 'https://app.example.com'
          skerry:deletionProtection | 1 | is '1' | true or false
          skerry:idempotency | off | is 'off' | true or false
          skerry:keepOldVersions | no | is 'no' | true or false
          skerry:logRetentionDays | 8 | is 8 | 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
          skerry:memoryMb | 127 | is 127 | 128 to 10240
          skerry:memoryMb | 10241 | is 10241 | 128 to 10240
          skerry:memoryMb | 1e3 | is '1e3' | a whole number
          skerry:memoryMb | 99999999999 | is '99999999999' | a whole number
          skerry:pointInTimeRecoveryDays | 36 | is 36 | 0 to 35
          skerry:pointInTimeRecoveryDays | -1 | is -1 | 0 to 35
          skerry:protect | maybe | is 'maybe' | true or false
          skerry:requestMetrics | on | is 'on' | true or false
          skerry:runtime | java8 | is 'java8' | java11, java17, java21
          skerry:snapStart | on | is 'on' | true or false
          skerry:throttleBurst | 0 | is 0 | 1 or more
          skerry:throttleRatePerSecond | 0 | is 0.0 | a number greater than 0
          skerry:timeoutSeconds | 30 | is 30 | 1 to 29
          skerry:tracing | - | is '-' | true or false
          skerry:runbookUrl | http://wiki.example.com/users | is 'http://wiki.example.com/users' | https://… of 400 characters at most, without '#'
          skerry:usersAuth | apiKey | is 'apiKey' | none, iam, jwt
          skerry:usersJwtAudiences | users | is 'users' | a list, such as ["a", "b"]
          skerry:usersJwtScopes | users/read | is 'users/read' | a list, such as ["a", "b"]
          skerry:allowedAccounts | ["123"] | contains '123' | account ids of 12 digits, in quotes
          """,
      quoteCharacter = '`')
  void anInvalidValueIsReportedWithItsKeyAndWhatIsAllowed(
      String key, String value, String problem, String allowed) {
    var failure = invalid("prod", Map.of(key, value == null ? "" : value));

    assertEquals(
        "program 'dev.skerry.stack.App': %1$s %2$s. Allowed: %3$s. Fix: change %1$s in Pulumi.prod.yaml."
            .formatted(key, problem, allowed),
        failure);
  }

  @Test
  void openUsersRequireAReason() {
    var failure = invalid("dev", Map.of("skerry:usersAnonymousReason", ""));

    assertEquals(
        "program 'dev.skerry.stack.App': skerry:usersAnonymousReason is empty."
            + " Allowed: a sentence, required while usersAuth is none."
            + " Fix: change skerry:usersAnonymousReason in Pulumi.dev.yaml.",
        failure);
  }

  @Test
  void tokensRequireAnIssuerAndAnAudience() {
    var failure = invalid("prod", Map.of("skerry:usersAuth", "jwt"));

    assertEquals(
        """
        program 'dev.skerry.stack.App': skerry:usersJwtIssuer is empty. Allowed: an https URL, \
        required while usersAuth is jwt. Fix: change skerry:usersJwtIssuer in Pulumi.prod.yaml.
        skerry:usersJwtAudiences is empty. Allowed: values of aud, at least one while usersAuth is \
        jwt. Fix: change skerry:usersJwtAudiences in Pulumi.prod.yaml.""",
        failure);
  }

  @Test
  void theComponentValidatesTheIssuerAndShowsItsKey() {
    var changes =
        Map.of(
            "skerry:usersAuth", "jwt",
            "skerry:usersJwtIssuer", "ftp://id.example.com",
            "skerry:usersJwtAudiences", "[\"users\"]");

    var failure = invalid("prod", changes);

    assertTrue(
        failure.startsWith(
            "program 'dev.skerry.stack.App': skerry:usersJwtIssuer is 'ftp://id.example.com'."),
        failure);
  }

  @Test
  void settingsOfTokensAreNotValidatedWhileUsersAuthIsIam() {
    var changes =
        Map.of("skerry:usersJwtIssuer", "later", "skerry:usersJwtAudiences", "[\"users\"]");

    var declared = MainStack.run("prod", changes).declared();

    assertEquals(MainStack.run("prod").declared().size(), declared.size());
  }

  @Test
  void allInvalidValuesAreReportedTogether() {
    var failure = invalid("prod", Map.of("skerry:memoryMb", "1", "skerry:owner", MainStack.ABSENT));

    assertEquals(
        """
        program 'dev.skerry.stack.App': skerry:owner is missing. Allowed: see the key's \
        description in Pulumi.yaml. Fix: change skerry:owner in Pulumi.prod.yaml.
        skerry:memoryMb is 1. Allowed: 128 to 10240. Fix: change skerry:memoryMb in \
        Pulumi.prod.yaml.""",
        failure);
  }

  @Test
  void theCommittedProductionStackIsValidWithOneWarning() {
    var warnings = MainStack.run("prod").warnings();

    assertEquals(
        List.of(
            "Placeholder in use: owner@example.com, oncall@example.com. Mail to example.com is"
                + " not delivered. Fix: change skerry:owner and skerry:alarmEmail in Pulumi.prod.yaml."),
        warnings);
  }

  @Test
  void realAddressesCauseNoWarning() {
    var changes = Map.of("skerry:owner", "team-users", "skerry:alarmEmail", "ops@skerry.dev");

    var warnings = MainStack.run("prod", changes).warnings();

    assertEquals(List.of(), warnings);
  }

  @Test
  void everyAlarmLinksToTheRunbook() {
    var run = MainStack.run("prod", Map.of("skerry:runbookUrl", "https://wiki.example.com/users"));

    var alarms =
        run.declared().stream()
            .filter(resource -> resource.type().endsWith("Alarm"))
            .map(alarm -> alarm.inputs().text("alarmDescription").orElseThrow())
            .toList();
    assertFalse(alarms.isEmpty());
    alarms.forEach(text -> assertTrue(text.contains("https://wiki.example.com/users#"), text));
  }

  @Test
  void anInvalidOriginOfAListIsNamed() {
    var changes = Map.of("skerry:corsOrigins", "[\"https://a.example\",\"https://b.example/x\"]");

    var failure = invalid("prod", changes);

    assertEquals(
        "program 'dev.skerry.stack.App': skerry:corsOrigins contains 'https://b.example/x'."
            + " Allowed: '*', 'https://*', 'http://*' or an origin like 'https://app.example.com'."
            + " Fix: change skerry:corsOrigins in Pulumi.prod.yaml.",
        failure);
  }

  private static String invalid(String stack, Map<String, String> changes) {
    return assertThrows(StartException.class, () -> MainStack.run(stack, changes)).getMessage();
  }
}
