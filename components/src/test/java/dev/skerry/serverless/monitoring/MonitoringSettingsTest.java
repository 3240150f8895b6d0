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

  private static String refusal(MonitoringArgs.Builder args) {
    return refusal("shop", "app-test-shop", args);
  }

  private static String refusal(String name, String dashboardName, MonitoringArgs.Builder args) {
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
  void whatIsNotGivenHasADefault() {
    var settings = settings(MonitoringTest.api());

    assertTrue(settings.alarms());
    assertEquals(2500, settings.latencyMs());
    assertEquals(5.0, settings.errorRatePercent());
    assertEquals(new BigDecimal("99.9"), settings.availabilitySloPercent());
    assertEquals("docs/runbook.md", settings.runbook());
  }

  @Test
  void whatIsGivenAndEmptyIsRefused() {
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
        Monitoring 'shop': apiId is ''. Allowed: an HTTP API's id. Fix: change apiId.
        Monitoring 'shop': stageName is ' '. Allowed: a stage's name, or $default. Fix: change stageName.
        Monitoring 'shop': alarmTuning '': there is no such alarm. Allowed: service, slo-fast-burn, slo-medium-burn, slo-slow-burn, api-5xx, api-latency, function-errors, function-throttles, function-duration, table-read-throttles, table-write-throttles, table-system-errors, index-read-throttles, index-write-throttles, account-concurrency, or the name of one of these, function-<name>-errors. Fix: change alarm.
        Monitoring 'shop': emails has 'ops@example.com' 2 times. Allowed: each once. Fix: take one out, or rename it.
        Monitoring 'shop': topicArn is 'alarms'. Allowed: an SNS topic's ARN, arn:aws:sns:REGION:ACCOUNT:NAME. Fix: change topicArn.
        Monitoring 'shop': webhookUrl is no https address. Allowed: https://…. Fix: change webhookUrl.""",
        refusal(args));
  }

  @Test
  void allFaultsAreToldAtOnce() {
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
        Monitoring 'shop': apiId is missing. Allowed: an HTTP API's id. Fix: set apiId.
        Monitoring 'shop': stageName is missing. Allowed: a stage's name, or $default. Fix: set stageName.
        Monitoring 'shop': function 'get user': its name cannot be part of an alarm's. Allowed: 1 to 220 letters, digits, '-' and '_'. Fix: change name.
        Monitoring 'shop': function 'get user': functionName is 'get user-1'. Allowed: its name at AWS. Fix: change functionName.
        Monitoring 'shop': function 'get user': timeoutSeconds is 901. Allowed: 1 to 900. Fix: change timeoutSeconds.
        Monitoring 'shop': function '': its name cannot be part of an alarm's. Allowed: 1 to 220 letters, digits, '-' and '_'. Fix: change name.
        Monitoring 'shop': function '': functionName is missing. Allowed: its name at AWS. Fix: set functionName.
        Monitoring 'shop': function '': timeoutSeconds is missing. Allowed: 1 to 900. Fix: set timeoutSeconds.
        Monitoring 'shop': table 'users': tableName is missing. Allowed: its name at AWS. Fix: set tableName.
        Monitoring 'shop': latencyMs is 0. Allowed: 1 to 30000. Fix: change latencyMs.
        Monitoring 'shop': errorRatePercent is NaN. Allowed: above 0 and below 100. Fix: change errorRatePercent.
        Monitoring 'shop': emails is 'ops'. Allowed: addresses, name@domain.tld. Fix: change emails.
        Monitoring 'shop': emails is [ops], and alarms is false: nobody would be told. Allowed: emails only with alarms. Fix: set alarms to true, or leave emails out.""",
        refusal(args));
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
  void anAddressThatIsNoneIsRefused(String email) {
    var refusal = refusal(MonitoringTest.api().emails(email));

    assertEquals(
        "Monitoring 'shop': emails is '"
            + email
            + "'. Allowed: addresses, name@domain.tld. Fix: change emails.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops@example.com", "o.p+s'x@mail.example.co.uk", "émile@exämple.fr"})
  void anAddressIsAccepted(String email) {
    var settings = settings(MonitoringTest.api().emails(email));

    assertEquals(List.of(email), settings.subscribers().emails());
  }

  @Test
  void anAddressTwiceIsRefused() {
    var refusal = refusal(MonitoringTest.api().emails("a@example.com", "a@example.com"));

    assertEquals(
        "Monitoring 'shop': emails has 'a@example.com' 2 times. Allowed: each once. Fix: take one out, or rename it.",
        refusal);
  }

  @Test
  void twoFunctionsOfOneNameAreRefused() {
    var refusal = refusal(MonitoringTest.api().functions(function("get", 1), function("get", 1)));

    assertEquals(
        "Monitoring 'shop': functions has 'get' 2 times. Allowed: each once. Fix: take one out, or rename it.",
        refusal);
  }

  @Test
  void aTableTwiceIsRefused() {
    var refusal = refusal(MonitoringTest.api().tables(table("users"), table("users")));

    assertEquals(
        "Monitoring 'shop': tables has 'users' 2 times. Allowed: each once. Fix: take one out, or rename it.",
        refusal);
  }

  @Test
  void aFunctionAndATableMayShareAName() {
    var args = MonitoringTest.api().functions(function("users", 900)).tables(table("users"));

    var program = MonitoringTest.declare(args);

    assertEquals(14, program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").size());
  }

  @Test
  void aNameThatFillsAnAlarmsNameToTheLastCharacterIsAccepted() {
    var longest = "t".repeat(255 - "shop-table--write-throttles-0123abc".length());
    var tooLong = MonitoringTest.api().tables(table(longest + "t"));

    var settings = settings(MonitoringTest.api().tables(table(longest)));

    assertEquals(longest, settings.tables().get(0).name());
    assertEquals(
        "Monitoring 'shop': table '"
            + longest
            + "t': its name cannot be part of an alarm's. Allowed: 1 to 220 letters, digits, '-' and"
            + " '_'. Fix: change name.",
        refusal(tooLong));
  }

  @Test
  void aDashboardNameThatAwsCannotHoldIsRefused() {
    var dashboardName = "d".repeat(239);

    var refusal = refusal("shop", dashboardName, MonitoringTest.api());

    assertEquals(
        "Monitoring 'shop': the dashboard's name is '"
            + dashboardName
            + "', 239 characters. Allowed: 1 to 238 for project, stack and component."
            + " Fix: shorten one of them.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100, Double.POSITIVE_INFINITY, Double.NaN})
  void anErrorRateThatNeverOrAlwaysAlarmsIsRefused(double percent) {
    var refusal = refusal(MonitoringTest.api().errorRatePercent(percent));

    assertEquals(
        "Monitoring 'shop': errorRatePercent is "
            + percent
            + ". Allowed: above 0 and below 100. Fix: change errorRatePercent.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 30_001})
  void aLatencyThatTheGatewayNeverReachesIsRefused(int latencyMs) {
    var refusal = refusal(MonitoringTest.api().latencyMs(latencyMs));

    assertEquals(
        "Monitoring 'shop': latencyMs is "
            + latencyMs
            + ". Allowed: 1 to 30000. Fix: change latencyMs.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(doubles = {94.99, 0, -1, 100, Double.POSITIVE_INFINITY, Double.NaN})
  void aPromiseThatCannotBeWatchedIsRefused(double percent) {
    var refusal = refusal(MonitoringTest.api().availabilitySloPercent(percent));

    assertEquals(
        "Monitoring 'shop': availabilitySloPercent is "
            + percent
            + ". Allowed: 95 or more and below 100. Fix: change availabilitySloPercent.",
        refusal);
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
  void aRunbookThatCannotBeLinkedToIsRefused(String runbookUrl) {
    var refusal = refusal(MonitoringTest.api().runbookUrl(runbookUrl));

    assertEquals(
        "Monitoring 'shop': runbookUrl is '"
            + runbookUrl
            + "'. Allowed: https://… of 400 characters at most, without '#'. Fix: change runbookUrl.",
        refusal);
  }

  @Test
  void theLongestTextFitsIntoAnAlarms1024Characters() {
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
  void anIndexThatDynamoDbWouldNotHaveIsRefused() {
    var users = MonitoredTableArgs.builder().name("users").tableName("users-1");

    var refusal =
        refusal(
            MonitoringTest.api()
                .tables(users.indexes("by email", "byName", "byName", "i".repeat(215)).build()));

    assertEquals(
        """
        Monitoring 'shop': table 'users': indexes is 'by email'. Allowed: 3 to 255 letters, digits, '.', '-' and '_'. Fix: change indexes.
        Monitoring 'shop': table 'users': index 'LONG' makes an alarm's name too long: 'users.LONG' has 221 characters. Allowed: 1 to 220. Fix: shorten name.
        Monitoring 'shop': table 'users': indexes has 'byName' 2 times. Allowed: each once. Fix: take one out, or rename it."""
            .replace("LONG", "i".repeat(215)),
        refusal);
  }

  @Test
  void anIndexThatFillsItsAlarmsName() {
    // Of the 255 characters, 224 are for the component, the table and its index.
    var table = MonitoredTableArgs.builder().name("users").tableName("users-1");
    var args = MonitoringTest.api().tables(table.indexes("i".repeat(214)).build()).build();

    assertDoesNotThrow(() -> MonitoringSettings.of("shop", "app-test-shop", args));
  }
}
