package dev.skerry.serverless.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    return MonitoringTest.declare(args).resource(ALARM, "shop-" + thing).inputs();
  }

  private static String refusal(AlarmTuningArgs.Builder... tunings) {
    var args = shop(tunings).build();
    return assertThrows(
            IllegalArgumentException.class,
            () -> MonitoringSettings.of("shop", "app-test-shop", args))
        .getMessage();
  }

  @Test
  void anAlarmIsWhatItsTuningSays() {
    var tuning = tuning("function-duration").threshold(1500.0).periodSeconds(300).datapoints(2);

    var alarm = alarm(shop(tuning), "function-get-user-duration");

    assertEquals(1500.0, alarm.get("threshold"));
    assertEquals(300.0, alarm.get("period"));
    assertEquals(2.0, alarm.get("evaluationPeriods"));
    assertEquals(2.0, alarm.get("datapointsToAlarm"));
  }

  @Test
  void oneAlarmsTuningGoesBeforeItsKinds() {
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
  void aDisabledAlarmIsNotThere(String alarm) {
    var before = MonitoringTest.declare(shop().accountAlarms(true)).ofType(ALARM).size();

    var program = MonitoringTest.declare(shop(tuning(alarm).enabled(false)).accountAlarms(true));

    assertEquals(before - 1, program.ofType(ALARM).size());
  }

  @Test
  void anIndexIsWatchedApartFromItsTable() {
    var alarm = alarm(shop(), "index-users.byEmail-read-throttles");

    var query = (Map<?, ?>) ((List<?>) alarm.get("metricQueries")).get(0);
    var metric = (Map<?, ?>) query.get("metric");
    assertEquals("ReadThrottleEvents", metric.get("metricName"));
    assertEquals(
        Map.of("TableName", "users-1", "GlobalSecondaryIndexName", "byEmail"),
        metric.get("dimensions"));
  }

  @Test
  void theAccountsAlarmHasNoDimension() {
    var alarm = alarm(shop().accountAlarms(true), "account-concurrency");

    assertEquals("ClaimedAccountConcurrency", alarm.get("metricName"));
    assertEquals("Maximum", alarm.get("statistic"));
    assertEquals(900.0, alarm.get("threshold"));
    assertEquals(Map.of(), alarm.get("dimensions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"api-5xxx", "", "function-get-errors", "slo-fast-burn-1h", "api-api-5xx"})
  void anAlarmThatDoesNotExistIsRefusedWithTheList(String alarm) {
    assertEquals(
        "Monitoring 'shop': alarmTuning '"
            + alarm
            + "': there is no such alarm. Allowed: service, slo-fast-burn, slo-medium-burn,"
            + " slo-slow-burn, api-5xx, api-latency, function-errors, function-throttles,"
            + " function-duration, table-read-throttles, table-write-throttles,"
            + " table-system-errors, index-read-throttles, index-write-throttles,"
            + " account-concurrency, or the name of one of these, function-<name>-errors."
            + " Fix: change alarm.",
        refusal(tuning(alarm)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.1})
  void aThresholdThatCannotBeExceededSensiblyIsRefused(double threshold) {
    assertEquals(
        "Monitoring 'shop': alarmTuning 'function-errors': threshold is "
            + threshold
            + ". Allowed: 0 or more. Fix: change threshold.",
        refusal(tuning("function-errors").threshold(threshold)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -60, 10, 30, 61, 86_460})
  void aPeriodThatTheMetricsDoNotHaveIsRefused(int periodSeconds) {
    var refusal =
        refusal(tuning("api-latency").periodSeconds(periodSeconds).datapoints(1))
            .lines()
            .findFirst()
            .orElseThrow();

    assertEquals(
        "Monitoring 'shop': alarmTuning 'api-latency': periodSeconds is "
            + periodSeconds
            + ". Allowed: multiples of 60 up to 86400. Fix: change periodSeconds.",
        refusal);
  }

  @Test
  void noDatapointIsRefused() {
    assertEquals(
        "Monitoring 'shop': alarmTuning 'api-5xx': datapoints is 0. Allowed: 1 to 1440."
            + " Fix: change datapoints.",
        refusal(tuning("api-5xx").datapoints(0)));
  }

  @ParameterizedTest
  @CsvSource({"86400, 2, 172800", "60, 1441, 86460", "3600, 25, 90000"})
  void anAlarmThatLooksBackMoreThanADayIsRefused(int periodSeconds, int datapoints, long seconds) {
    var tuning = tuning("api-5xx").periodSeconds(periodSeconds).datapoints(datapoints);

    var last = refusal(tuning).lines().reduce("", (before, line) -> line);

    assertEquals(
        "Monitoring 'shop': alarmTuning 'api-5xx': datapoints * periodSeconds is "
            + seconds
            + ". Allowed: 86400 seconds at most. Fix: set fewer datapoints or a shorter period.",
        last);
  }

  @Test
  void anAlarmMayLookBackADay() {
    var tuning = tuning("api-5xx").datapoints(1440);

    assertEquals(1440.0, alarm(shop(tuning), "api-5xx").get("evaluationPeriods"));
  }

  @Test
  void aPeriodOfAllAndDatapointsOfOneAreMultipliedToo() {
    assertEquals(
        "Monitoring 'shop': alarmTuning 'function-get-user-errors': datapoints * periodSeconds"
            + " is 172800. Allowed: 86400 seconds at most. Fix: set fewer datapoints or a shorter"
            + " period.",
        refusal(
            tuning("function-errors").periodSeconds(86_400).datapoints(1),
            tuning("function-get-user-errors").datapoints(2)));
  }

  @Test
  void whatHasAnInputOfItsOwnIsNotSetTwice() {
    assertEquals(
        """
        Monitoring 'shop': alarmTuning 'api-5xx': threshold is 0.1. Allowed: no threshold. Fix: set errorRatePercent instead.
        Monitoring 'shop': alarmTuning 'api-latency': threshold is 1.0. Allowed: no threshold. Fix: set latencyMs instead.""",
        refusal(tuning("api-5xx").threshold(0.1), tuning("api-latency").threshold(1.0)));
  }

  @Test
  void anAlarmThatGathersOthersHasNothingToTune() {
    assertEquals(
        """
        Monitoring 'shop': alarmTuning 'service': datapoints is 3. Allowed: enabled and notifies. Fix: leave datapoints out.
        Monitoring 'shop': alarmTuning 'service': periodSeconds is 60. Allowed: enabled and notifies. Fix: leave periodSeconds out.
        Monitoring 'shop': alarmTuning 'service': threshold is 1.0. Allowed: enabled and notifies. Fix: leave threshold out.""",
        refusal(tuning("service").threshold(1.0).periodSeconds(60).datapoints(3)));
  }

  @Test
  void twotuningsOfOneAlarmAreRefused() {
    assertEquals(
        "Monitoring 'shop': alarmTuning has 'api-5xx' 2 times. Allowed: each once."
            + " Fix: take one out, or rename it.",
        refusal(tuning("api-5xx").enabled(true), tuning("api-5xx").datapoints(1)));
  }
}
