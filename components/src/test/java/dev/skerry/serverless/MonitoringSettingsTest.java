package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringSettingsTest {
  private static MonitoringSettings settings(MonitoringArgs.Builder args) {
    return MonitoringSettings.of("shop", "shop-dev-shop", args.build());
  }

  private static String refusal(MonitoringArgs.Builder args) {
    return refusal("shop", "shop-dev-shop", args);
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
        Monitoring 'shop': apiId is missing. Allowed: a name. Fix: set apiId in MonitoringArgs.
        Monitoring 'shop': stageName is missing. Allowed: a name. Fix: set stageName in MonitoringArgs.
        Monitoring 'shop': functions: name 'get user' cannot be part of an alarm's name. Allowed: 1-220 letters, digits, '-' and '_'. Fix: change the name in functions.
        Monitoring 'shop': functions: name '' cannot be part of an alarm's name. Allowed: 1-220 letters, digits, '-' and '_'. Fix: change the name in functions.
        Monitoring 'shop': timeoutSeconds: 901. Allowed: 1-900 seconds. Fix: set the function's own timeoutSeconds in MonitoredFunctionArgs 'get user'.
        Monitoring 'shop': functionName is missing. Allowed: a name. Fix: set functionName in MonitoredFunctionArgs ''.
        Monitoring 'shop': timeoutSeconds: none. Allowed: 1-900 seconds. Fix: set the function's own timeoutSeconds in MonitoredFunctionArgs ''.
        Monitoring 'shop': tableName is missing. Allowed: a name. Fix: set tableName in MonitoredTableArgs 'users'.
        Monitoring 'shop': emails: 'ops' is no address. Allowed: name@domain.tld. Fix: correct it in emails of MonitoringArgs.
        Monitoring 'shop': emails: [ops] would never get a mail, as alarms is false. Allowed: emails only with alarms. Fix: set alarms to true, or take emails out of MonitoringArgs.
        Monitoring 'shop': latencyMs: 0. Allowed: 1-30000 ms. Fix: change latencyMs in MonitoringArgs.
        Monitoring 'shop': errorRatePercent: NaN. Allowed: above 0 and below 100 percent. Fix: change errorRatePercent in MonitoringArgs.""",
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
        "Monitoring 'shop': emails: '"
            + email
            + "' is no address. Allowed: name@domain.tld."
            + " Fix: correct it in emails of MonitoringArgs.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ops@example.com", "o.p+s'x@mail.example.co.uk", "émile@exämple.fr"})
  void anAddressIsAccepted(String email) {
    var settings = settings(MonitoringTest.api().emails(email));

    assertEquals(List.of(email), settings.emails());
  }

  @Test
  void anAddressTwiceIsRefused() {
    var refusal = refusal(MonitoringTest.api().emails("a@example.com", "a@example.com"));

    assertEquals(
        "Monitoring 'shop': emails: 'a@example.com' is there 2 times. Allowed: each once."
            + " Fix: take it out of emails, or rename it.",
        refusal);
  }

  @Test
  void addressesWithoutAlarmsAreRefused() {
    var refusal = refusal(MonitoringTest.api().alarms(false).emails("a@example.com"));

    assertEquals(
        "Monitoring 'shop': emails: [a@example.com] would never get a mail, as alarms is false."
            + " Allowed: emails only with alarms. Fix: set alarms to true, or take emails out of"
            + " MonitoringArgs.",
        refusal);
  }

  @Test
  void twoFunctionsOfOneNameAreRefused() {
    var refusal = refusal(MonitoringTest.api().functions(function("get", 1), function("get", 1)));

    assertEquals(
        "Monitoring 'shop': functions: 'get' is there 2 times. Allowed: each once."
            + " Fix: take it out of functions, or rename it.",
        refusal);
  }

  @Test
  void aFunctionAndATableMayShareAName() {
    var args = MonitoringTest.api().functions(function("users", 900)).tables(table("users"));

    var program = MonitoringTest.declare(args);

    assertEquals(8, program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").size());
  }

  @Test
  void aNameThatFillsAnAlarmsNameToTheLastCharacterIsAccepted() {
    var longest = "t".repeat(255 - "shop-table--write-throttles-0123abc".length());
    var tooLong = MonitoringTest.api().tables(table(longest + "t"));

    var settings = settings(MonitoringTest.api().tables(table(longest)));

    assertEquals(longest, settings.tables().get(0).name());
    assertEquals(
        "Monitoring 'shop': tables: name '"
            + longest
            + "t' cannot be part of an alarm's name. Allowed: 1-220 letters, digits, '-' and '_'."
            + " Fix: change the name in tables.",
        refusal(tooLong));
  }

  @Test
  void aDashboardNameThatAwsCannotHoldIsRefused() {
    var dashboardName = "d".repeat(256);

    var refusal = refusal("shop", dashboardName, MonitoringTest.api());

    assertEquals(
        "Monitoring 'shop': the dashboard's name, '"
            + dashboardName
            + "', has 256 characters. Allowed: 1-255 for project, stack and component."
            + " Fix: shorten one of them.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100, Double.POSITIVE_INFINITY, Double.NaN})
  void anErrorRateThatNeverOrAlwaysAlarmsIsRefused(double percent) {
    var refusal = refusal(MonitoringTest.api().errorRatePercent(percent));

    assertEquals(
        "Monitoring 'shop': errorRatePercent: "
            + percent
            + ". Allowed: above 0 and below 100 percent."
            + " Fix: change errorRatePercent in MonitoringArgs.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 30_001})
  void aLatencyThatTheGatewayNeverReachesIsRefused(int latencyMs) {
    var refusal = refusal(MonitoringTest.api().latencyMs(latencyMs));

    assertEquals(
        "Monitoring 'shop': latencyMs: "
            + latencyMs
            + ". Allowed: 1-30000 ms. Fix: change latencyMs in MonitoringArgs.",
        refusal);
  }
}
