package dev.skerry.serverless.monitoring;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringSettingsTest {
  private static MonitoringSettings settings(MonitoringArgs.Builder args) {
    return MonitoringSettings.of("shop", "app-test-shop", args.build());
  }

  private static String error(MonitoringArgs.Builder args) {
    return error("shop", "app-test-shop", args);
  }

  private static String error(String name, String dashboardName, MonitoringArgs.Builder args) {
    var built = args.build();
    return assertThrows(
            IllegalArgumentException.class, () -> MonitoringSettings.of(name, dashboardName, built))
        .getMessage();
  }

  private static MonitoredFunctionArgs function(String name, Integer timeoutSeconds) {
    return MonitoredFunctionArgs.builder()
        .name(name)
        .functionName(name + "-1")
        .timeoutSeconds(timeoutSeconds)
        .build();
  }

  private static MonitoredTableArgs table(String name) {
    return MonitoredTableArgs.builder().name(name).tableName(name + "-1").build();
  }

  @Test
  void missingArgumentsHaveDefaults() {
    var settings = settings(MonitoringTest.api());

    assertTrue(settings.alarms());
    assertEquals(2500, settings.latencyMs());
    assertEquals(5.0, settings.errorRatePercent());
    assertEquals(new BigDecimal("99.9"), settings.availabilitySloPercent());
    assertEquals("docs/runbook.md", settings.runbook());
  }

  @Test
  void emptyArgumentsAreInvalid() {
    var args =
        MonitoringArgs.builder()
            .apiId("")
            .stageName(" ")
            .emails("Ops@example.com", "ops@example.com")
            .webhookUrl("http://example.com/secret")
            .topicArn("alarms")
            .alarmTuning(AlarmTuningArgs.builder().build());

    assertEquals(
        """
        Monitoring 'shop': apiId is ''. Allowed: the id of an HTTP API. Fix: change apiId.
        Monitoring 'shop': stageName is ' '. Allowed: the name of a stage, or $default. Fix: change stageName.
        Monitoring 'shop': alarmTuning '': alarm is ''. Allowed: service, slo-fast-burn, slo-medium-burn, slo-slow-burn, api-5xx, api-latency, function-errors, function-throttles, function-duration, table-read-throttles, table-write-throttles, table-system-errors, index-read-throttles, index-write-throttles, account-concurrency, or one alarm of a kind, such as function-<name>-errors. Fix: change alarm.
        Monitoring 'shop': emails contains 'ops@example.com' 2 times. Allowed: each value once. Fix: remove or rename one in emails.
        Monitoring 'shop': topicArn is 'alarms'. Allowed: the ARN of an SNS topic, arn:aws:sns:REGION:ACCOUNT:NAME. Fix: change topicArn.
        Monitoring 'shop': webhookUrl is not an https URL. Allowed: https://…. Fix: change webhookUrl.""",
        error(args));
  }

  @Test
  void allErrorsAreReportedTogether() {
    var args =
        MonitoringArgs.builder()
            .functions(function("get user", 901), MonitoredFunctionArgs.builder().build())
            .tables(MonitoredTableArgs.builder().name("users").build())
            .emails("ops")
            .alarms(false)
            .latencyMs(0)
            .errorRatePercent(Double.NaN);

    assertEquals(
        """
        Monitoring 'shop': apiId is missing. Allowed: the id of an HTTP API. Fix: set apiId.
        Monitoring 'shop': stageName is missing. Allowed: the name of a stage, or $default. Fix: set stageName.
        Monitoring 'shop': function 'get user': name is 'get user'. Allowed: 1 to 220 letters, digits, '-' and '_'. Fix: change name.
        Monitoring 'shop': function 'get user': functionName is 'get user-1'. Allowed: the physical name of the function. Fix: change functionName.
        Monitoring 'shop': function 'get user': timeoutSeconds is 901. Allowed: 1 to 900. Fix: change timeoutSeconds.
        Monitoring 'shop': function '': name is missing. Allowed: 1 to 220 letters, digits, '-' and '_'. Fix: set name.
        Monitoring 'shop': function '': functionName is missing. Allowed: the physical name of the function. Fix: set functionName.
        Monitoring 'shop': function '': timeoutSeconds is missing. Allowed: 1 to 900. Fix: set timeoutSeconds.
        Monitoring 'shop': table 'users': tableName is missing. Allowed: the physical name of the table. Fix: set tableName.
        Monitoring 'shop': latencyMs is 0. Allowed: 1 to 30000. Fix: change latencyMs.
        Monitoring 'shop': errorRatePercent is NaN. Allowed: above 0 and below 100. Fix: change errorRatePercent.
        Monitoring 'shop': emails is 'ops'. Allowed: an address like name@example.com. Fix: change emails.
        Monitoring 'shop': emails conflicts with alarms, which is false. Allowed: emails only with alarms. Fix: set alarms to true, or remove emails.""",
        error(args));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ops",
        "@example.com",
        "ops@",
        "ops@localhost",
        "a@b@example.com",
        "o ps@example.com",
        "ops@example..com",
        "ops@example.com.",
        "Ops <ops@example.com>"
      })
  void anInvalidEmailAddressIsAnError(String email) {
    var error = error(MonitoringTest.api().emails(email));

    assertEquals(
        "Monitoring 'shop': emails is '"
            + email
            + "'. Allowed: an address like name@example.com. Fix: change emails.",
        error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops@example.com", "o.p+s'x@mail.example.co.uk", "émile@exämple.fr"})
  void anEmailAddressIsValid(String email) {
    var settings = settings(MonitoringTest.api().emails(email));

    assertEquals(List.of(email), settings.subscribers().emails());
  }

  @Test
  void aDuplicateEmailAddressIsInvalid() {
    var error = error(MonitoringTest.api().emails("a@example.com", "a@example.com"));

    assertEquals(
        "Monitoring 'shop': emails contains 'a@example.com' 2 times. Allowed: each value once. Fix: remove or rename one in emails.",
        error);
  }

  @Test
  void twoFunctionsWithTheSameNameAreInvalid() {
    var error = error(MonitoringTest.api().functions(function("get", 1), function("get", 1)));

    assertEquals(
        "Monitoring 'shop': functions contains 'get' 2 times. Allowed: each value once. Fix: remove or rename one in functions.",
        error);
  }

  @Test
  void twoTablesWithTheSameNameAreInvalid() {
    var error = error(MonitoringTest.api().tables(table("users"), table("users")));

    assertEquals(
        "Monitoring 'shop': tables contains 'users' 2 times. Allowed: each value once. Fix: remove or rename one in tables.",
        error);
  }

  @Test
  void aFunctionAndATableCanHaveTheSameName() {
    var args = MonitoringTest.api().functions(function("users", 900)).tables(table("users"));

    var program = MonitoringTest.declare(args);

    assertEquals(14, program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").size());
  }

  @Test
  void theLongestNameIsValid() {
    var longest = "t".repeat(255 - "shop-table--write-throttles-0123abc".length());
    var tooLong = MonitoringTest.api().tables(table(longest + "t"));

    var settings = settings(MonitoringTest.api().tables(table(longest)));

    assertEquals(longest, settings.tables().get(0).name());
    assertEquals(
        "Monitoring 'shop': table '"
            + longest
            + "t': name is '"
            + longest
            + "t'. Allowed: 1 to 220 letters, digits, '-' and '_'. Fix: change name.",
        error(tooLong));
  }

  @Test
  void aDashboardNameThatIsTooLongIsInvalid() {
    var dashboardName = "d".repeat(239);

    var error = error("shop", dashboardName, MonitoringTest.api());

    assertEquals(
        "Monitoring 'shop': the physical name of the dashboard is '"
            + dashboardName
            + "', which has 239 characters. Allowed: 1 to 238 characters for project, stack and"
            + " component together. Fix: shorten one of the three names.",
        error);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100, Double.POSITIVE_INFINITY, Double.NaN})
  void anErrorRateOutsideItsRangeIsInvalid(double percent) {
    var error = error(MonitoringTest.api().errorRatePercent(percent));

    assertEquals(
        "Monitoring 'shop': errorRatePercent is "
            + percent
            + ". Allowed: above 0 and below 100. Fix: change errorRatePercent.",
        error);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 30_001})
  void aLatencyOutsideItsRangeIsInvalid(int latencyMs) {
    var error = error(MonitoringTest.api().latencyMs(latencyMs));

    assertEquals(
        "Monitoring 'shop': latencyMs is "
            + latencyMs
            + ". Allowed: 1 to 30000. Fix: change latencyMs.",
        error);
  }

  @ParameterizedTest
  @ValueSource(doubles = {94.99, 0, -1, 100, Double.POSITIVE_INFINITY, Double.NaN})
  void anAvailabilityObjectiveOutsideItsRangeIsInvalid(double percent) {
    var error = error(MonitoringTest.api().availabilitySloPercent(percent));

    assertEquals(
        "Monitoring 'shop': availabilitySloPercent is "
            + percent
            + ". Allowed: 95 or more and below 100. Fix: change availabilitySloPercent.",
        error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "docs/runbook.md",
        "http://wiki.example.com/run",
        "https://",
        "https://wiki.example.com/run#top",
        "https://wiki.example.com/a b"
      })
  void anInvalidRunbookUrlIsAnError(String runbookUrl) {
    var error = error(MonitoringTest.api().runbookUrl(runbookUrl));

    assertEquals(
        "Monitoring 'shop': runbookUrl is '"
            + runbookUrl
            + "'. Allowed: https://… of 400 characters at most, without '#'. Fix: change runbookUrl.",
        error);
  }

  @Test
  void theLongestDescriptionHasAtMost1024Characters() {
    var name = "t".repeat(220);
    var runbook = "https://" + "r".repeat(392);
    var args = MonitoringTest.api().tables(table(name)).functions(function(name, 900));

    var program = MonitoringTest.declare(args.runbookUrl(runbook));

    for (var alarm : program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm")) {
      var length = String.valueOf(alarm.input("alarmDescription")).length();
      assertTrue(length <= 1024, alarm.name() + ": " + length);
    }
  }

  @Test
  void invalidDuplicateAndTooLongIndexNamesAreErrors() {
    var users = MonitoredTableArgs.builder().name("users").tableName("users-1");

    var error =
        error(
            MonitoringTest.api()
                .tables(users.indexes("by email", "byName", "byName", "i".repeat(215)).build()));

    assertEquals(
        """
        Monitoring 'shop': table 'users': indexes contains 'by email'. Allowed: 3 to 255 letters, digits, '.', '-' and '_'. Fix: change indexes.
        Monitoring 'shop': table 'users': indexes contains 'LONG', so that alarm names contain 'users.LONG' with 221 characters. Allowed: 1 to 220 characters for table and index together. Fix: shorten name.
        Monitoring 'shop': table 'users': indexes contains 'byName' 2 times. Allowed: each value once. Fix: remove or rename one in indexes."""
            .replace("LONG", "i".repeat(215)),
        error);
  }

  @Test
  void theLongestIndexNameIsValid() {
    // Of the 255 characters, 224 are for the component, the table and its index.
    var table = MonitoredTableArgs.builder().name("users").tableName("users-1");
    var args = MonitoringTest.api().tables(table.indexes("i".repeat(214)).build()).build();

    assertDoesNotThrow(() -> MonitoringSettings.of("shop", "app-test-shop", args));
  }
}
