package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.process.StartFailure;
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
          aws:region | mars | a region such as us-east-1
          skerry:owner | | 1-256 letters, digits, spaces and _.:/=+@-
          skerry:alarmEmail | | an e-mail address, required while alarms is true
          skerry:alarmEmail | ops | an e-mail address, required while alarms is true
          skerry:alarmEmail | a b@c.de | an e-mail address, required while alarms is true
          skerry:alarms | yes | true or false
          skerry:appDescription | | 1-256 characters on one line
          skerry:architecture | riscv | arm64 or x86_64
          skerry:basePath | v1 | nothing, or segments such as /v1 and /api/v1
          skerry:basePath | /v1/ | nothing, or segments such as /v1 and /api/v1
          skerry:corsOrigins | app.example.com | a list of origins such as https://app.example.com, or *
          skerry:deletionProtection | 1 | true or false
          skerry:keepOldVersions | no | true or false
          skerry:logRetentionDays | 8 | 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653
          skerry:memoryMb | 127 | 128 to 10240
          skerry:memoryMb | 10241 | 128 to 10240
          skerry:memoryMb | 1e3 | 128 to 10240
          skerry:memoryMb | 99999999999 | 128 to 10240
          skerry:pointInTimeRecoveryDays | 36 | 0 to 35
          skerry:pointInTimeRecoveryDays | -1 | 0 to 35
          skerry:protect | maybe | true or false
          skerry:runtime | java8 | java17 or java21
          skerry:snapStart | on | true or false
          skerry:throttleBurst | 0 | 1 to 5000
          skerry:throttleRatePerSecond | 0 | 1 to 10000
          skerry:timeoutSeconds | 30 | 1 to 29
          skerry:tracing | - | true or false
          skerry:runbookUrl | http://wiki.example.com/users | nothing, or an https URL of up to 400 characters, without #
          skerry:usersAuth | apiKey | iam or jwt or none
          skerry:usersJwtAudiences | users | a list of texts that tokens have in aud, at least one while usersAuth is jwt
          skerry:usersJwtScopes | users/read | a list of words that tokens have in scope
          """)
  void aWrongValueIsRefusedWithWhatIsAllowed(String key, String value, String allowed) {
    var came = value == null ? "" : value;

    var failure = refused("prod", Map.of(key, came));

    assertEquals(
        "program 'dev.skerry.stack.App': %s: '%s'. Allowed: %s. Fix: %s in Pulumi.prod.yaml."
            .formatted(key, came, allowed, key),
        failure);
  }

  @Test
  void openUsersNeedAReason() {
    var failure = refused("dev", Map.of("skerry:usersAnonymousReason", ""));

    assertEquals(
        "program 'dev.skerry.stack.App': skerry:usersAnonymousReason: ''."
            + " Allowed: 10 characters or more, required while usersAuth is none."
            + " Fix: skerry:usersAnonymousReason in Pulumi.dev.yaml.",
        failure);
  }

  @Test
  void usersOpenedByTokensNeedAnIssuerAndAnAudience() {
    var failure = refused("prod", Map.of("skerry:usersAuth", "jwt"));

    assertEquals(
        """
        program 'dev.skerry.stack.App': skerry:usersJwtIssuer: ''. Allowed: an https URL, for the \
        local cloud http://localhost:PORT too; required while usersAuth is jwt. \
        Fix: skerry:usersJwtIssuer in Pulumi.prod.yaml.
        skerry:usersJwtAudiences: none. Allowed: texts that tokens have in aud, at least one while \
        usersAuth is jwt. Fix: skerry:usersJwtAudiences in Pulumi.prod.yaml.""",
        failure);
  }

  @Test
  void tokensThatDoNotCountNeedNotBeRight() {
    var changes =
        Map.of("skerry:usersJwtIssuer", "later", "skerry:usersJwtAudiences", "[\"users\"]");

    var declared = MainStack.run("prod", changes).declared();

    assertEquals(MainStack.run("prod").declared().size(), declared.size());
  }

  @Test
  void allFaultsAreToldTogether() {
    var failure = refused("prod", Map.of("skerry:memoryMb", "1", "skerry:owner", MainStack.ABSENT));

    assertEquals(
        """
        program 'dev.skerry.stack.App': skerry:owner: no value. Allowed: 1-256 letters, digits, \
        spaces and _.:/=+@-. Fix: skerry:owner in Pulumi.prod.yaml.
        skerry:memoryMb: '1'. Allowed: 128 to 10240. Fix: skerry:memoryMb in Pulumi.prod.yaml.""",
        failure);
  }

  @Test
  void theCommittedProductionStackIsAcceptedWithOneWarning() {
    var warnings = MainStack.run("prod").warnings();

    assertEquals(
        List.of(
            "Placeholder in use: owner@example.com, oncall@example.com. Nobody reads mail to"
                + " example.com. Fix: skerry:owner and skerry:alarmEmail in Pulumi.prod.yaml."),
        warnings);
  }

  @Test
  void realAddressesNeedNoWarning() {
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
  void anAccountThatIsNoAccountIsNamed() {
    var failure = refused("prod", Map.of("skerry:allowedAccounts", "[\"123\"]"));

    assertEquals(
        "program 'dev.skerry.stack.App': skerry:allowedAccounts: '123'."
            + " Allowed: account ids of 12 digits, in quotes."
            + " Fix: skerry:allowedAccounts in Pulumi.prod.yaml.",
        failure);
  }

  @Test
  void originsThatAreNoOriginsAreNamed() {
    var changes = Map.of("skerry:corsOrigins", "[\"https://a.example\",\"https://b.example/x\"]");

    var failure = refused("prod", changes);

    assertEquals(
        "program 'dev.skerry.stack.App': skerry:corsOrigins: 'https://b.example/x'."
            + " Allowed: origins such as https://app.example.com, or *."
            + " Fix: skerry:corsOrigins in Pulumi.prod.yaml.",
        failure);
  }

  private static String refused(String stack, Map<String, String> changes) {
    return assertThrows(StartFailure.class, () -> MainStack.run(stack, changes)).getMessage();
  }
}
