package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.api;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static dev.skerry.serverless.monitoring.MonitoringTest.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmTextTest {
  private static final List<String> ALARMS =
      List.of(
          "aws:cloudwatch/compositeAlarm:CompositeAlarm", "aws:cloudwatch/metricAlarm:MetricAlarm");

  private static String texts(MonitoringArgs.Builder args) {
    var program = declare(args);
    var lines =
        ALARMS.stream()
            .flatMap(type -> program.ofType(type).stream())
            .map(alarm -> alarm.name() + ": " + alarm.input("alarmDescription"));
    return String.join("\n", lines.toList());
  }

  private static String text(AlarmTuningArgs.Builder override, String thing) {
    var line =
        texts(shop().alarmTuning(override.build()))
            .lines()
            .filter(text -> text.startsWith("shop-" + thing + ": "));
    return line.findFirst().orElseThrow().replaceAll("^.*?: |\\. Look first.*", "");
  }

  @Test
  void aDescriptionSaysWhatHappenedWhereToLookFirstAndWhereTheRunbookIs() {
    var texts =
        texts(
            shop()
                .tables(
                    MonitoredTableArgs.builder()
                        .name("users")
                        .tableName("users-1")
                        .indexes("byEmail")
                        .build())
                .errorRatePercent(2.5)
                .accountAlarms(true));

    assertEquals(
        """
        shop-service: The API fails its users, or keeps them waiting; the alarms that this one gathers say which. Look first at the dashboard's first row, then at what was deployed last. Runbook: docs/runbook.md#service
        shop-slo-fast-burn: Requests fail 14.4 times as often as an availability of 99.9 % allows, within 1 hour and within 5 minutes: the error budget of 30 days is gone in 2 days. Look first at the dashboard's problems and at the functions' errors, then at what was deployed last. Runbook: docs/runbook.md#slo-fast-burn
        shop-slo-medium-burn: Requests fail 6 times as often as an availability of 99.9 % allows, within 6 hours and within 30 minutes: the error budget of 30 days is gone in 5 days. Look first at the dashboard's problems and at the functions' errors, then at what was deployed last. Runbook: docs/runbook.md#slo-medium-burn
        shop-slo-slow-burn: Requests fail 3 times as often as an availability of 99.9 % allows, within 24 hours and within 2 hours: the error budget of 30 days is gone in 10 days. Look first at the dashboard's problems and at the functions' errors, then at what was deployed last. Runbook: docs/runbook.md#slo-slow-burn
        shop-account-concurrency: The account's functions claimed more than 900 concurrent executions in each of 10 minutes. Look first at the account's quota, then for the function that grew. Runbook: docs/runbook.md#account-concurrency
        shop-api-5xx: More than 2.5 % of the API's requests were answered 5xx in each of 3 minutes. Look first at the functions' errors and throttles on the dashboard, then at their logs. Runbook: docs/runbook.md#api-5xx
        shop-api-latency: One request in ten took longer than 2500 ms in each of 5 minutes. Look first at the functions' duration on the dashboard, then at the tables' latency. Runbook: docs/runbook.md#api-latency
        shop-function-get-user-duration: One call in ten of function 'get-user' took longer than 8000 ms in each of 15 minutes. Look first at the tables' latency on the dashboard, then at the function's memory and time-out. Runbook: docs/runbook.md#function-duration
        shop-function-get-user-errors: Function 'get-user' failed in each of 3 minutes. Look first at its log: an exception, or a time-out. Runbook: docs/runbook.md#function-errors
        shop-function-get-user-throttles: Function 'get-user' was throttled in each of 5 minutes. Look first at the concurrent executions on the dashboard, then at the function's reserve and the account's quota. Runbook: docs/runbook.md#function-throttles
        shop-index-users.byEmail-read-throttles: Reads of index 'users.byEmail' were throttled in each of 5 minutes. Look first for one index key that is read too often. Runbook: docs/runbook.md#index-read-throttles
        shop-index-users.byEmail-write-throttles: Writes to index 'users.byEmail' were throttled in each of 5 minutes, which soon throttles its table. Look first for one index key that is written too often. Runbook: docs/runbook.md#index-write-throttles
        shop-slo-fast-burn-1h: One of the two windows of slo-fast-burn, which tells when both are in alarm: more than 1.44 % of the requests were answered 5xx within 1 hour, five at least. Runbook: docs/runbook.md#slo-fast-burn
        shop-slo-fast-burn-5m: One of the two windows of slo-fast-burn, which tells when both are in alarm: more than 1.44 % of the requests were answered 5xx within 5 minutes, five at least. Runbook: docs/runbook.md#slo-fast-burn
        shop-slo-medium-burn-30m: One of the two windows of slo-medium-burn, which tells when both are in alarm: more than 0.6 % of the requests were answered 5xx within 30 minutes, five at least. Runbook: docs/runbook.md#slo-medium-burn
        shop-slo-medium-burn-6h: One of the two windows of slo-medium-burn, which tells when both are in alarm: more than 0.6 % of the requests were answered 5xx within 6 hours, five at least. Runbook: docs/runbook.md#slo-medium-burn
        shop-slo-slow-burn-24h: One of the two windows of slo-slow-burn, which tells when both are in alarm: more than 0.3 % of the requests were answered 5xx within 24 hours, five at least. Runbook: docs/runbook.md#slo-slow-burn
        shop-slo-slow-burn-2h: One of the two windows of slo-slow-burn, which tells when both are in alarm: more than 0.3 % of the requests were answered 5xx within 2 hours, five at least. Runbook: docs/runbook.md#slo-slow-burn
        shop-table-users-read-throttles: Reads of table 'users' were throttled in each of 5 minutes. Look first at the consumed capacity on the dashboard for a jump, then for one key that is read too often. Runbook: docs/runbook.md#table-read-throttles
        shop-table-users-system-errors: DynamoDB failed on table 'users' in each of 15 minutes, by its own fault. Look first at the AWS Health Dashboard, then at how many requests the API failed. Runbook: docs/runbook.md#table-system-errors
        shop-table-users-write-throttles: Writes to table 'users' were throttled in each of 5 minutes. Look first at the consumed capacity on the dashboard for a jump, then for one key that is written too often. Runbook: docs/runbook.md#table-write-throttles""",
        texts);
  }

  @Test
  void descriptionsLinkToAGivenRunbook() {
    var texts = texts(api().runbookUrl("https://wiki.example.com/run"));

    assertTrue(texts.contains("Runbook: https://wiki.example.com/run#slo-fast-burn\n"), texts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1    | 60    | 1  | failed more than once within a minute
          2.5  | 60    | 2  | failed more than 2.5 times in each of 2 minutes
          1000 | 300   | 1  | failed more than 1000 times within 5 minutes
          0    | 3600  | 24 | failed in each of 24 spans of 60 minutes
          """)
  void aDescriptionContainsTheValuesOfItsAlarm(
      double threshold, int periodSeconds, int datapoints, String said) {
    var override =
        AlarmTuningArgs.builder()
            .alarm("function-errors")
            .threshold(threshold)
            .periodSeconds(periodSeconds)
            .datapoints(datapoints);

    assertEquals("Function 'get-user' " + said, text(override, "function-get-user-errors"));
  }

  @Test
  void theRunbookHasExactlyOneSectionForEachKindOfAlarm() throws Exception {
    var runbook = Path.of(System.getProperty("skerry.root"), "docs/runbook.md");

    var sections =
        Files.readAllLines(runbook).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3));

    var kinds =
        Stream.of(Stream.of(Alarms.SERVICE), BurnRate.ids().stream(), AlarmKind.ids().stream());
    assertEquals(kinds.flatMap(names -> names).toList(), sections.toList());
  }
}
