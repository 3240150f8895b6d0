package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static dev.skerry.serverless.monitoring.MonitoringTest.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmsTest {
  private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

  private static Map<String, Object> alarm(MonitoringArgs.Builder args, String thing) {
    return new TreeMap<>(declare(args).resource(ALARM, "shop-" + thing).inputs());
  }

  @ParameterizedTest
  @CsvSource({
    "api-5xx,                     5xx,       statistic,         Average, 0.05,   3",
    "api-latency,                 Latency,   extendedStatistic, p90,     2500.0, 5",
    "function-get-user-errors,    Errors,    statistic,         Sum,     0.0,    3",
    "function-get-user-throttles, Throttles, statistic,         Sum,     0.0,    5",
    "function-get-user-duration,  Duration,  extendedStatistic, p90,     8000.0, 15",
  })
  void anAlarmEvaluatesItsMetricEachMinute(
      String thing,
      String metric,
      String kind,
      String statistic,
      double threshold,
      double minutes) {
    var alarm = alarm(shop(), thing);

    assertEquals(metric, alarm.get("metricName"));
    assertEquals(statistic, alarm.get(kind));
    assertEquals(threshold, alarm.get("threshold"));
    assertEquals(60.0, alarm.get("period"));
    assertEquals(minutes, alarm.get("evaluationPeriods"));
    assertEquals(minutes, alarm.get("datapointsToAlarm"));
  }

  @ParameterizedTest
  @CsvSource({
    "table-users-read-throttles,  ReadThrottleEvents,  5",
    "table-users-write-throttles, WriteThrottleEvents, 5",
  })
  void theAlarmOfATableFillsMinutesWithoutTrafficWithZeros(
      String thing, String metric, double minutes) {
    var alarm = alarm(shop(), thing);

    var series =
        Map.of(
            "id",
            "m1",
            "metric",
            Map.of(
                "namespace",
                "AWS/DynamoDB",
                "metricName",
                metric,
                "dimensions",
                Map.of("TableName", "users-table-0123abc"),
                "stat",
                "Sum",
                "period",
                60.0));
    var sum = Map.of("id", "sum", "label", metric, "expression", "FILL(m1, 0)", "returnData", true);
    assertEquals(List.of(series, sum), alarm.get("metricQueries"));
    assertEquals(0.0, alarm.get("threshold"));
    assertEquals(minutes, alarm.get("evaluationPeriods"));
    assertEquals(minutes, alarm.get("datapointsToAlarm"));
  }

  @Test
  void theAlarmOnSystemErrorsSumsAllOperations() {
    var alarm = alarm(shop(), "table-users-system-errors");

    var operations = new ArrayList<Object>();
    var expressions = new ArrayList<Object>();
    for (var query : (List<?>) alarm.get("metricQueries")) {
      var fields = (Map<?, ?>) query;
      if (fields.get("metric") instanceof Map<?, ?> metric) {
        assertEquals("SystemErrors", metric.get("metricName"));
        operations.add(((Map<?, ?>) metric.get("dimensions")).get("Operation"));
      } else {
        expressions.add(fields.get("expression"));
      }
    }
    assertEquals(MetricSource.OPERATIONS, operations);
    assertEquals(
        List.of(
            "FILL(m1, 0) + FILL(m2, 0) + FILL(m3, 0) + FILL(m4, 0) + FILL(m5, 0)"
                + " + FILL(m6, 0) + FILL(m7, 0) + FILL(m8, 0) + FILL(m9, 0) + FILL(m10, 0)"),
        expressions);
    assertEquals(15.0, alarm.get("evaluationPeriods"));
  }

  @Test
  void theAlarmsOfTheApiHaveTheDimensionsOfItsStage() {
    var alarm = alarm(shop(), "api-5xx");

    assertEquals("AWS/ApiGateway", alarm.get("namespace"));
    assertEquals(Map.of("ApiId", "a1b2c3", "Stage", "$default"), alarm.get("dimensions"));
  }

  @Test
  void theAlarmsOfAFunctionHaveItsDimension() {
    var alarm = alarm(shop(), "function-get-user-errors");

    assertEquals("AWS/Lambda", alarm.get("namespace"));
    assertEquals(Map.of("FunctionName", "api-get-user-0123abc"), alarm.get("dimensions"));
  }

  @Test
  void theThresholdsAreTheArguments() {
    var args = shop().latencyMs(800).errorRatePercent(0.5);

    var program = declare(args);

    assertEquals(800.0, program.resource(ALARM, "shop-api-latency").inputs().get("threshold"));
    assertEquals(0.005, program.resource(ALARM, "shop-api-5xx").inputs().get("threshold"));
  }

  @Test
  void noMetricAlarmChangesToAlarmWithoutTraffic() {
    var alarms = declare(shop()).ofType(ALARM);

    for (var alarm : alarms) {
      assertEquals("notBreaching", alarm.inputs().get("treatMissingData"), alarm.name());
      assertEquals("GreaterThanThreshold", alarm.inputs().get("comparisonOperator"), alarm.name());
    }
    assertEquals(14, alarms.size());
  }
}
