package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.api;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static dev.skerry.serverless.monitoring.MonitoringTest.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The alarms on burn rates, the alarm {@code service}, and which alarms notify. */
class ServiceAlarmTest {
  private static final String METRIC = "aws:cloudwatch/metricAlarm:MetricAlarm";
  private static final String COMPOSITE = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
  private static final List<String> TOPIC = List.of("arn:aws:sns/topic:Topic:shop-topic");

  private static Map<String, Object> composite(MonitoringArgs.Builder args, String thing) {
    return declare(args).resource(COMPOSITE, "shop-" + thing).inputs();
  }

  private static AlarmTuningArgs.Builder override(String alarm) {
    return AlarmTuningArgs.builder().alarm(alarm);
  }

  /** Returns the alarms that notify the topic when their state changes to ALARM and to OK. */
  private static List<String> notifying(MonitoringArgs.Builder args) {
    var program = declare(args);
    return Stream.of(COMPOSITE, METRIC)
        .flatMap(type -> program.ofType(type).stream())
        .filter(alarm -> TOPIC.equals(alarm.input("alarmActions")))
        .filter(alarm -> TOPIC.equals(alarm.input("okActions")))
        .map(alarm -> alarm.name().substring("shop-".length()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "slo-fast-burn-1h,    3600, 0.0144",
    "slo-fast-burn-5m,     300, 0.0144",
    "slo-medium-burn-6h, 21600, 0.006",
    "slo-medium-burn-30m, 1800, 0.006",
    "slo-slow-burn-24h,  86400, 0.003",
    "slo-slow-burn-2h,    7200, 0.003",
  })
  void theAlarmOfAWindowComparesTheShareOfFailedRequests(
      String thing, double seconds, double share) {
    var program = declare(api());

    var alarm = program.resource(METRIC, "shop-" + thing);

    var api = Map.of("ApiId", "a1b2c3", "Stage", "$default");
    var rate =
        Map.of(
            "id", "rate",
            "label", "failed requests",
            "expression", "IF(failures >= 5, failures / requests, 0)",
            "returnData", true);
    assertEquals(
        List.of(sum("failures", "5xx", api, seconds), sum("requests", "Count", api, seconds), rate),
        alarm.input("metricQueries"));
    assertEquals(share, alarm.input("threshold"));
    assertEquals(1.0, alarm.input("evaluationPeriods"));
  }

  private static Map<String, Object> sum(
      String id, String metric, Map<String, String> api, double seconds) {
    var sum =
        Map.of(
            "namespace", "AWS/ApiGateway",
            "metricName", metric,
            "dimensions", api,
            "stat", "Sum",
            "period", seconds);
    return Map.of("id", id, "metric", sum);
  }

  @Test
  void theAlarmOfABurnRateRequiresBothWindows() {
    var alarm = composite(api(), "slo-fast-burn");

    assertEquals("app-test-shop-slo-fast-burn", alarm.get("alarmName"));
    assertEquals(
        "ALARM(\"shop-slo-fast-burn-1h-0123abc\") AND ALARM(\"shop-slo-fast-burn-5m-0123abc\")",
        alarm.get("alarmRule"));
  }

  @ParameterizedTest
  @CsvSource({"99.95, 0.0072", "99.7, 0.0432", "95, 0.72", "99.999, 0.000144"})
  void theBurnRatesDependOnTheAvailabilityObjective(double percent, double share) {
    var program = declare(api().availabilitySloPercent(percent));

    var alarm = program.resource(METRIC, "shop-slo-fast-burn-5m");

    assertEquals(share, alarm.input("threshold"));
  }

  @Test
  void theServiceAlarmCombinesTheAlarmsWithSeverityPage() {
    var alarm = composite(shop(), "service");

    assertEquals("app-test-shop-service", alarm.get("alarmName"));
    assertEquals(
        "ALARM(\"app-test-shop-slo-fast-burn\") OR ALARM(\"app-test-shop-slo-medium-burn\")"
            + " OR ALARM(\"shop-api-5xx-0123abc\") OR ALARM(\"shop-api-latency-0123abc\")",
        alarm.get("alarmRule"));
  }

  @Test
  void theServiceAlarmNotifiesForSeverityPageAndTheOthersSeparately() {
    var notifying = notifying(shop());

    assertEquals(
        List.of(
            "service",
            "slo-slow-burn",
            "function-get-user-duration",
            "function-get-user-throttles",
            "table-users-read-throttles",
            "table-users-system-errors",
            "table-users-write-throttles"),
        notifying);
  }

  @Test
  void withoutTheServiceAlarmEachOfItsAlarmsNotifies() {
    var args = api().alarmTuning(override("service").enabled(false).build());

    var notifying = notifying(args);

    assertEquals(
        List.of("slo-fast-burn", "slo-medium-burn", "slo-slow-burn", "api-5xx", "api-latency"),
        notifying);
  }

  @Test
  void aDisabledAlarmIsNotPartOfTheServiceAlarm() {
    var args =
        api()
            .alarmTuning(
                override("slo-fast-burn").enabled(false).build(),
                override("api-latency").enabled(false).build());

    var program = declare(args);

    assertEquals(
        "ALARM(\"app-test-shop-slo-medium-burn\") OR ALARM(\"shop-api-5xx-0123abc\")",
        program.resource(COMPOSITE, "shop-service").input("alarmRule"));
    assertEquals(3, program.ofType(COMPOSITE).size());
    assertEquals(5, program.ofType(METRIC).size());
  }

  @Test
  void aTuningDecidesWhetherAnAlarmNotifies() {
    var args =
        shop()
            .alarmTuning(
                override("function-errors").notifies(true).build(),
                override("slo-slow-burn").notifies(false).build(),
                override("table-users-read-throttles").notifies(false).build());

    var notifying = notifying(args);

    assertEquals(
        List.of(
            "service",
            "function-get-user-duration",
            "function-get-user-errors",
            "function-get-user-throttles",
            "table-users-system-errors",
            "table-users-write-throttles"),
        notifying);
  }
}
