package dev.skerry.serverless;

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
    return new TreeMap<>(MonitoringTest.declare(args).resource(ALARM, "shop-" + thing).inputs());
  }

  @ParameterizedTest
  @CsvSource({
    "api-5xx,                     5xx,       statistic,         Average, 0.05,   3",
    "api-latency,                 Latency,   extendedStatistic, p90,     2500.0, 5",
    "function-get-user-errors,    Errors,    statistic,         Sum,     0.0,    3",
    "function-get-user-throttles, Throttles, statistic,         Sum,     0.0,    5",
    "function-get-user-duration,  Duration,  extendedStatistic, p90,     8000.0, 15",
  })
  void anAlarmWatchesItsMetricMinuteByMinute(
      String thing,
      String metric,
      String kind,
      String statistic,
      double threshold,
      double minutes) {
    var alarm = alarm(MonitoringTest.shop(), thing);

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
  void aTablesAlarmFillsTheMinutesWithoutTraffic(String thing, String metric, double minutes) {
    var alarm = alarm(MonitoringTest.shop(), thing);

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
  void systemErrorsAreSummedOverAllOperations() {
    var alarm = alarm(MonitoringTest.shop(), "table-users-system-errors");

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
  void theApisAlarmsWatchItsStage() {
    var alarm = alarm(MonitoringTest.shop(), "api-5xx");

    assertEquals("AWS/ApiGateway", alarm.get("namespace"));
    assertEquals(Map.of("ApiId", "a1b2c3", "Stage", "$default"), alarm.get("dimensions"));
  }

  @Test
  void aFunctionsAlarmsWatchTheFunction() {
    var alarm = alarm(MonitoringTest.shop(), "function-get-user-errors");

    assertEquals("AWS/Lambda", alarm.get("namespace"));
    assertEquals(Map.of("FunctionName", "api-get-user-0123abc"), alarm.get("dimensions"));
  }

  @Test
  void theThresholdsAreTheOnesGiven() {
    var args = MonitoringTest.shop().latencyMs(800).errorRatePercent(0.5);

    var program = MonitoringTest.declare(args);

    assertEquals(800.0, program.resource(ALARM, "shop-api-latency").inputs().get("threshold"));
    assertEquals(0.005, program.resource(ALARM, "shop-api-5xx").inputs().get("threshold"));
  }

  @Test
  void everyAlarmTellsTheTopicWhenItBeginsAndWhenItEnds() {
    var alarms = MonitoringTest.declare(MonitoringTest.shop()).ofType(ALARM);

    var topic = List.of("arn:aws:sns/topic:Topic:shop-topic");
    for (var alarm : alarms) {
      assertEquals(topic, alarm.inputs().get("alarmActions"), alarm.name());
      assertEquals(topic, alarm.inputs().get("okActions"), alarm.name());
      assertEquals("notBreaching", alarm.inputs().get("treatMissingData"), alarm.name());
      assertEquals("GreaterThanThreshold", alarm.inputs().get("comparisonOperator"), alarm.name());
    }
    assertEquals(8, alarms.size());
  }

  @Test
  void everyAlarmSaysWhatHappenedAndWhereToLookFirst() {
    var alarms = MonitoringTest.declare(MonitoringTest.shop().errorRatePercent(2.5)).ofType(ALARM);

    var descriptions =
        alarms.stream()
            .map(alarm -> alarm.name() + ": " + alarm.inputs().get("alarmDescription"))
            .sorted()
            .toList();
    assertEquals(
        """
        shop-api-5xx: More than 2.5 % of the API's requests were answered 5xx in each of 3 minutes. Look first at the functions' errors and throttles on the dashboard, then at their logs.
        shop-api-latency: One request in ten took longer than 2500 ms in each of 5 minutes. Look first at the functions' duration on the dashboard, then at the tables' latency.
        shop-function-get-user-duration: Function 'get-user' used more than 80 % of its 10 s in one call of ten, in each of 15 minutes. Look first at the tables' latency on the dashboard, then at the function's memory.
        shop-function-get-user-errors: Function 'get-user' failed in each of 3 minutes. Look first at its log: an exception, or a time-out.
        shop-function-get-user-throttles: Function 'get-user' was throttled in each of 5 minutes. Look first at the concurrent executions on the dashboard, then at the function's reserve and the account's quota.
        shop-table-users-read-throttles: Reads of table 'users' were throttled in each of 5 minutes. Look first at the consumed capacity on the dashboard for a jump, then for one key that is read too often.
        shop-table-users-system-errors: DynamoDB failed on table 'users' in each of 15 minutes, by its own fault. Look first at the AWS Health Dashboard, then at how many requests the API failed.
        shop-table-users-write-throttles: Writes to table 'users' were throttled in each of 5 minutes. Look first at the consumed capacity on the dashboard for a jump, then for one key that is written too often.""",
        String.join("\n", descriptions));
  }
}
