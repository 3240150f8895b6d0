package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.api;
import static dev.skerry.serverless.monitoring.MonitoringTest.assertInvalid;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringSettingsTest {
  private static MonitoringSettings settings(MonitoringArgs.Builder args) {
    return MonitoringSettings.of("shop", "app-test-shop", args.build());
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
    var settings = settings(api());

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

    assertInvalid(
        args,
        """
        apiId is ''. Allowed: the id of an HTTP API. Fix: change apiId.
        stageName is ' '. Allowed: the name of a stage, or $default. Fix: change stageName.
        alarmTuning '': alarm is ''. Allowed: service, slo-fast-burn, slo-medium-burn, slo-slow-burn, api-5xx, api-latency, function-errors, function-throttles, function-duration, table-read-throttles, table-write-throttles, table-system-errors, index-read-throttles, index-write-throttles, account-concurrency, or one alarm of a kind, such as function-<name>-errors. Fix: change alarm.
        emails contains 'ops@example.com' 2 times. Allowed: each value once. Fix: remove or rename one in emails.
        topicArn is 'alarms'. Allowed: the ARN of an SNS topic, arn:aws:sns:REGION:ACCOUNT:NAME. Fix: change topicArn.
        webhookUrl is not an https URL. Allowed: https://…. Fix: change webhookUrl.""");
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

    assertInvalid(
        args,
        """
        apiId is missing. Allowed: the id of an HTTP API. Fix: set apiId.
        stageName is missing. Allowed: the name of a stage, or $default. Fix: set stageName.
        function 'get user': name is 'get user'. Allowed: 1 to 220 letters, digits, '-' and '_'. Fix: change name.
        function 'get user': functionName is 'get user-1'. Allowed: the physical name of the function. Fix: change functionName.
        function 'get user': timeoutSeconds is 901. Allowed: 1 to 900. Fix: change timeoutSeconds.
        function '': name is missing. Allowed: 1 to 220 letters, digits, '-' and '_'. Fix: set name.
        function '': functionName is missing. Allowed: the physical name of the function. Fix: set functionName.
        function '': timeoutSeconds is missing. Allowed: 1 to 900. Fix: set timeoutSeconds.
        table 'users': tableName is missing. Allowed: the physical name of the table. Fix: set tableName.
        latencyMs is 0. Allowed: 1 to 30000. Fix: change latencyMs.
        errorRatePercent is NaN. Allowed: above 0 and below 100. Fix: change errorRatePercent.
        emails is 'ops'. Allowed: an address like name@example.com. Fix: change emails.
        emails conflicts with alarms, which is false. Allowed: emails only with alarms. Fix: set alarms to true, or remove emails.""");
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
    assertInvalid(
        api().emails(email),
        "emails is '%s'. Allowed: an address like name@example.com. Fix: change emails."
            .formatted(email));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops@example.com", "o.p+s'x@mail.example.co.uk", "émile@exämple.fr"})
  void anEmailAddressIsValid(String email) {
    var settings = settings(api().emails(email));

    assertEquals(List.of(email), settings.subscribers().emails());
  }

  @Test
  void aDuplicateEmailAddressIsInvalid() {
    assertInvalid(
        api().emails("a@example.com", "a@example.com"),
        "emails contains 'a@example.com' 2 times. Allowed: each value once. Fix: remove or rename one in emails.");
  }

  @Test
  void twoFunctionsWithTheSameNameAreInvalid() {
    assertInvalid(
        api().functions(function("get", 1), function("get", 1)),
        "functions contains 'get' 2 times. Allowed: each value once. Fix: remove or rename one in functions.");
  }

  @Test
  void twoTablesWithTheSameNameAreInvalid() {
    assertInvalid(
        api().tables(table("users"), table("users")),
        "tables contains 'users' 2 times. Allowed: each value once. Fix: remove or rename one in tables.");
  }

  @Test
  void aFunctionAndATableCanHaveTheSameName() {
    var args = api().functions(function("users", 900)).tables(table("users"));

    var program = declare(args);

    assertEquals(14, program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").size());
  }

  @Test
  void theLongestNameIsValid() {
    var longest = "t".repeat(255 - "shop-table--write-throttles-0123abc".length());
    var tooLong = api().tables(table(longest + "t"));

    var settings = settings(api().tables(table(longest)));

    assertEquals(longest, settings.tables().get(0).name());
    assertInvalid(
        tooLong,
        ("table '%st': name is '%st'. Allowed: 1 to 220 letters, digits, '-' and '_'."
                + " Fix: change name.")
            .formatted(longest, longest));
  }

  @Test
  void aDashboardNameThatIsTooLongIsInvalid() {
    var dashboardName = "d".repeat(239);

    assertInvalid(
        dashboardName,
        api(),
        ("the physical name of the dashboard is '%s', which has 239 characters."
                + " Allowed: 1 to 238 characters for project, stack and component together."
                + " Fix: shorten one of the three names.")
            .formatted(dashboardName));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100, Double.POSITIVE_INFINITY, Double.NaN})
  void anErrorRateOutsideItsRangeIsInvalid(double percent) {
    assertInvalid(
        api().errorRatePercent(percent),
        "errorRatePercent is %s. Allowed: above 0 and below 100. Fix: change errorRatePercent."
            .formatted(percent));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 30_001})
  void aLatencyOutsideItsRangeIsInvalid(int latencyMs) {
    assertInvalid(
        api().latencyMs(latencyMs),
        "latencyMs is %s. Allowed: 1 to 30000. Fix: change latencyMs.".formatted(latencyMs));
  }

  @ParameterizedTest
  @ValueSource(doubles = {94.99, 0, -1, 100, Double.POSITIVE_INFINITY, Double.NaN})
  void anAvailabilityObjectiveOutsideItsRangeIsInvalid(double percent) {
    assertInvalid(
        api().availabilitySloPercent(percent),
        "availabilitySloPercent is "
            + percent
            + ". Allowed: 95 or more and below 100. Fix: change availabilitySloPercent.");
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
    assertInvalid(
        api().runbookUrl(runbookUrl),
        "runbookUrl is '"
            + runbookUrl
            + "'. Allowed: https://… of 400 characters at most, without '#'. Fix: change runbookUrl.");
  }

  @Test
  void theLongestDescriptionHasAtMost1024Characters() {
    var name = "t".repeat(220);
    var runbook = "https://" + "r".repeat(392);
    var args = api().tables(table(name)).functions(function(name, 900));

    var program = declare(args.runbookUrl(runbook));

    for (var alarm : program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm")) {
      var length = String.valueOf(alarm.input("alarmDescription")).length();
      assertTrue(length <= 1024, alarm.name() + ": " + length);
    }
  }

  @Test
  void invalidDuplicateAndTooLongIndexNamesAreErrors() {
    var users = MonitoredTableArgs.builder().name("users").tableName("users-1");

    assertInvalid(
        api().tables(users.indexes("by email", "byName", "byName", "i".repeat(215)).build()),
        """
        table 'users': indexes contains 'by email'. Allowed: 3 to 255 letters, digits, '.', '-' and '_'. Fix: change indexes.
        table 'users': indexes contains 'LONG', so that alarm names contain 'users.LONG' with 221 characters. Allowed: 1 to 220 characters for table and index together. Fix: shorten name.
        table 'users': indexes contains 'byName' 2 times. Allowed: each value once. Fix: remove or rename one in indexes."""
            .replace("LONG", "i".repeat(215)));
  }

  @Test
  void theLongestIndexNameIsValid() {
    // Of the 255 characters, 224 are for the component, the table and its index.
    var table = MonitoredTableArgs.builder().name("users").tableName("users-1");
    var args = api().tables(table.indexes("i".repeat(214)).build()).build();

    assertDoesNotThrow(() -> MonitoringSettings.of("shop", "app-test-shop", args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop-prod", "Shop/prod_1.2#a", "awsome", "a"})
  void aNamespaceOfRequestMetricsIsValid(String namespace) {
    var settings = settings(api().requestMetricsNamespace(namespace));

    assertEquals(Optional.of(new RequestMetrics(namespace)), settings.requestMetrics());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AWS/Shop", "shop:prod", "shop prod", "shop\"prod"})
  void anInvalidNamespaceOfRequestMetricsIsReported(String namespace) {
    assertInvalid(
        api().requestMetricsNamespace(namespace),
        "requestMetricsNamespace is '"
            + namespace
            + "'. Allowed: 1 to 255 letters, digits and"
            + " . _ / # -, not starting with AWS/. Fix: change requestMetricsNamespace.");
  }
}
