package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.assertInvalid;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.serverless.ArgumentErrors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmTuningsTest {
  private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

  private static AlarmTuningArgs.Builder tuning(String alarm) {
    return AlarmTuningArgs.builder().alarm(alarm);
  }

  private static MonitoringArgs.Builder shop(AlarmTuningArgs.Builder... tunings) {
    var built = new AlarmTuningArgs[tunings.length];
    for (var i = 0; i < tunings.length; i++) {
      built[i] = tunings[i].build();
    }
    var indexed =
        MonitoredTableArgs.builder().name("users").tableName("users-1").indexes("byEmail").build();
    return MonitoringTest.shop().tables(indexed).alarmTuning(built);
  }

  private static Map<String, Object> alarm(MonitoringArgs.Builder args, String thing) {
    return declare(args).resource(ALARM, "shop-" + thing).inputs();
  }

  private static String error(AlarmTuningArgs.Builder... tunings) {
    var args = shop(tunings).build();
    return ArgumentErrors.message(() -> MonitoringSettings.of("shop", "app-test-shop", args));
  }

  @Test
  void aTuningSetsThresholdAndPeriods() {
    var tuning = tuning("function-duration").threshold(1500.0).periodSeconds(300).datapoints(2);

    var alarm = alarm(shop(tuning), "function-get-user-duration");

    assertEquals(1500.0, alarm.get("threshold"));
    assertEquals(300.0, alarm.get("period"));
    assertEquals(2.0, alarm.get("evaluationPeriods"));
    assertEquals(2.0, alarm.get("datapointsToAlarm"));
  }

  @Test
  void theTuningOfAnAlarmOverridesTheTuningOfItsKind() {
    var all = tuning("function-errors").threshold(5.0).datapoints(1);
    var one = tuning("function-get-user-errors").threshold(9.0);

    var alarm = alarm(shop(all, one), "function-get-user-errors");

    assertEquals(9.0, alarm.get("threshold"));
    assertEquals(1.0, alarm.get("evaluationPeriods"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "table-system-errors",
        "table-users-system-errors",
        "index-write-throttles",
        "index-users.byEmail-write-throttles",
        "account-concurrency"
      })
  void aDisabledAlarmIsNotCreated(String alarm) {
    var before = declare(shop().accountAlarms(true)).ofType(ALARM).size();

    var program = declare(shop(tuning(alarm).enabled(false)).accountAlarms(true));

    assertEquals(before - 1, program.ofType(ALARM).size());
  }

  @Test
  void anIndexHasItsOwnAlarms() {
    var alarm = alarm(shop(), "index-users.byEmail-read-throttles");

    var query = (Map<?, ?>) ((List<?>) alarm.get("metricQueries")).get(0);
    var metric = (Map<?, ?>) query.get("metric");
    assertEquals("ReadThrottleEvents", metric.get("metricName"));
    assertEquals(
        Map.of("TableName", "users-1", "GlobalSecondaryIndexName", "byEmail"),
        metric.get("dimensions"));
  }

  @Test
  void theAlarmOnTheAccountHasNoDimensions() {
    var alarm = alarm(shop().accountAlarms(true), "account-concurrency");

    assertEquals("ClaimedAccountConcurrency", alarm.get("metricName"));
    assertEquals("Maximum", alarm.get("statistic"));
    assertEquals(900.0, alarm.get("threshold"));
    assertEquals(Map.of(), alarm.get("dimensions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"api-5xxx", "", "function-get-errors", "slo-fast-burn-1h", "api-api-5xx"})
  void anUnknownAlarmIsInvalidAndTheErrorListsAllAlarms(String alarm) {
    assertInvalid(
        shop(tuning(alarm)),
        ("alarmTuning '%s': alarm is '%s'. Allowed: service, slo-fast-burn, slo-medium-burn,"
                + " slo-slow-burn, api-5xx, api-latency, function-errors, function-throttles,"
                + " function-duration, table-read-throttles, table-write-throttles,"
                + " table-system-errors, index-read-throttles, index-write-throttles,"
                + " account-concurrency, or one alarm of a kind, such as function-<name>-errors. Fix: change alarm.")
            .formatted(alarm, alarm));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.1})
  void aThresholdThatIsNegativeOrNotFiniteIsInvalid(double threshold) {
    assertInvalid(
        shop(tuning("function-errors").threshold(threshold)),
        "alarmTuning 'function-errors': threshold is "
            + threshold
            + ". Allowed: 0 or more. Fix: change threshold.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -60, 10, 30, 61, 86_460})
  void aPeriodThatIsNotAMultipleOfAMinuteIsInvalid(int periodSeconds) {
    var error =
        error(tuning("api-latency").periodSeconds(periodSeconds).datapoints(1))
            .lines()
            .findFirst()
            .orElseThrow();

    assertEquals(
        "Monitoring 'shop': alarmTuning 'api-latency': periodSeconds is "
            + periodSeconds
            + ". Allowed: a multiple of 60, from 60 to 86400. Fix: change periodSeconds.",
        error);
  }

  @Test
  void zeroDatapointsAreInvalid() {
    assertInvalid(
        shop(tuning("api-5xx").datapoints(0)),
        "alarmTuning 'api-5xx': datapoints is 0. Allowed: 1 to 1440. Fix: change datapoints.");
  }

  @ParameterizedTest
  @CsvSource({"86400, 2, 172800", "60, 1441, 86460", "3600, 25, 90000"})
  void moreThanADayOfPeriodsIsInvalid(int periodSeconds, int datapoints, long seconds) {
    var tuning = tuning("api-5xx").periodSeconds(periodSeconds).datapoints(datapoints);

    var last = error(tuning).lines().reduce("", (before, line) -> line);

    assertEquals(
        "Monitoring 'shop': alarmTuning 'api-5xx': datapoints * periodSeconds is "
            + seconds
            + ". Allowed: at most 86400 seconds. Fix: reduce datapoints or periodSeconds.",
        last);
  }

  @Test
  void aDayOfPeriodsIsValid() {
    var tuning = tuning("api-5xx").datapoints(1440);

    assertEquals(1440.0, alarm(shop(tuning), "api-5xx").get("evaluationPeriods"));
  }

  @Test
  void thePeriodOfAKindAndTheDatapointsOfAnAlarmAreValidatedTogether() {
    assertInvalid(
        shop(
            tuning("function-errors").periodSeconds(86_400).datapoints(1),
            tuning("function-get-user-errors").datapoints(2)),
        "alarmTuning 'function-get-user-errors': datapoints * periodSeconds"
            + " is 172800. Allowed: at most 86400 seconds. Fix: reduce datapoints or periodSeconds.");
  }

  @Test
  void theThresholdsOfTheApisAlarmsAreArgumentsOfMonitoring() {
    assertInvalid(
        shop(tuning("api-5xx").threshold(0.1), tuning("api-latency").threshold(1.0)),
        """
        alarmTuning 'api-5xx': threshold conflicts with errorRatePercent. Allowed: no threshold for this alarm. Fix: remove threshold, and set errorRatePercent instead.
        alarmTuning 'api-latency': threshold conflicts with latencyMs. Allowed: no threshold for this alarm. Fix: remove threshold, and set latencyMs instead.""");
  }

  @Test
  void aCompositeAlarmHasNeitherThresholdNorPeriods() {
    assertInvalid(
        shop(tuning("service").threshold(1.0).periodSeconds(60).datapoints(3)),
        """
        alarmTuning 'service': datapoints is 3. Allowed: only enabled and notifies for a composite alarm. Fix: remove datapoints.
        alarmTuning 'service': periodSeconds is 60. Allowed: only enabled and notifies for a composite alarm. Fix: remove periodSeconds.
        alarmTuning 'service': threshold is 1.0. Allowed: only enabled and notifies for a composite alarm. Fix: remove threshold.""");
  }

  @Test
  void twoTuningsOfOneAlarmAreInvalid() {
    assertInvalid(
        shop(tuning("api-5xx").enabled(true), tuning("api-5xx").datapoints(1)),
        "alarmTuning contains 'api-5xx' 2 times. Allowed: each value once."
            + " Fix: remove or rename one in alarmTuning.");
  }
}
