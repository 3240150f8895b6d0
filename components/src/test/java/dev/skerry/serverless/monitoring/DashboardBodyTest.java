package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.api;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonObject;
import dev.skerry.serverless.monitoring.DashboardData.Monitored;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DashboardBodyTest {
  private static RenderedDashboard dashboard(
      List<Monitored> functions, List<Monitored> tables, List<String> alarmArns) {
    var settings = MonitoringSettings.of("shop", "app-test-shop", api().build());
    var data =
        new DashboardData(
            settings, "eu-west-1", "a1b2c3", "$default", functions, tables, List.of(), alarmArns);
    return RenderedDashboard.of(DashboardBody.json(data));
  }

  private static RenderedDashboard shop() {
    return RenderedDashboard.of(
        declare(MonitoringTest.shop())
            .resource("aws:cloudwatch/dashboard:Dashboard", "shop-dashboard")
            .inputs()
            .get("dashboardBody"));
  }

  @Test
  void theMostUrgentRowsAreOnTop() {
    assertEquals(
        """
         0,0  24x2 text   ## app-test-shop
        The numbers are of the time shown: choose 30 days to see the error budget. In an alarm: docs/runbook.md, [saved queries](https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:logs-insights)
         0,2   6x4 alarm  Is it well?
         6,2   6x4 metric Availability, promised 99.9 %
          AWS/ApiGateway 5xx ApiId a1b2c3 Stage $default {"id":"failures","label":"5xx","stat":"Sum","visible":false}
          AWS/ApiGateway Count ApiId a1b2c3 Stage $default {"id":"requests","label":"requests","stat":"Sum","visible":false}
          {"expression":"100 * (1 - failures / requests)","id":"attained","label":"attained (%)"}
          {"expression":"100 * (1 - failures / requests / 0.001)","id":"budget","label":"error budget left (%)"}
        12,2   6x4 metric Traffic
          AWS/ApiGateway 5xx ApiId a1b2c3 Stage $default {"id":"failures","label":"5xx","stat":"Sum","visible":false}
          AWS/ApiGateway Count ApiId a1b2c3 Stage $default {"id":"requests","label":"requests","stat":"Sum"}
          {"expression":"100 * failures / requests","id":"rate","label":"5xx (%)"}
        18,2   6x4 metric Latency (ms)
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p50","stat":"p50"}
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p90","stat":"p90"}
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p99","stat":"p99"}
         0,6   8x6 metric Requests
          AWS/ApiGateway Count ApiId a1b2c3 Stage $default {"label":"requests","stat":"Sum"}
         8,6   8x6 metric Errors
          AWS/ApiGateway 4xx ApiId a1b2c3 Stage $default {"color":"#ff7f0e","label":"4xx","stat":"Sum"}
          AWS/ApiGateway 5xx ApiId a1b2c3 Stage $default {"color":"#d62728","label":"5xx","stat":"Sum"}
        16,6   8x6 metric Latency (ms)
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p50","stat":"p50"}
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p90","stat":"p90"}
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p99","stat":"p99"}
         0,12  6x6 metric Function errors
          AWS/Lambda Errors FunctionName api-get-user-0123abc {"label":"get-user","stat":"Sum"}
         6,12  6x6 metric Function throttles
          AWS/Lambda Throttles FunctionName api-get-user-0123abc {"label":"get-user","stat":"Sum"}
        12,12  6x6 metric Function duration, p90 (ms)
          AWS/Lambda Duration FunctionName api-get-user-0123abc {"label":"get-user","stat":"p90"}
        18,12  6x6 metric Concurrent executions
          AWS/Lambda ConcurrentExecutions FunctionName api-get-user-0123abc {"label":"get-user","stat":"Maximum"}
         0,18  8x6 metric Table throttles
          AWS/DynamoDB ReadThrottleEvents TableName users-table-0123abc {"label":"users reads","stat":"Sum"}
          AWS/DynamoDB WriteThrottleEvents TableName users-table-0123abc {"label":"users writes","stat":"Sum"}
         8,18  8x6 metric Consumed capacity (units a minute)
          AWS/DynamoDB ConsumedReadCapacityUnits TableName users-table-0123abc {"label":"users reads","stat":"Sum"}
          AWS/DynamoDB ConsumedWriteCapacityUnits TableName users-table-0123abc {"label":"users writes","stat":"Sum"}
        16,18  8x6 metric Table latency (ms)
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation GetItem {"label":"users GetItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation PutItem {"label":"users PutItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation UpdateItem {"label":"users UpdateItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation DeleteItem {"label":"users DeleteItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation Query {"label":"users Query","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation Scan {"label":"users Scan","stat":"Average"}
         0,24 24x6 metric Problems
          {"expression":"SEARCH('{\\"app-test-shop\\",slug} MetricName=\\"Problems\\"', 'Sum', 60)","id":"problems","label":"${PROP('Dim.slug')}"}
         0,30 24x4 alarm  All alarms""",
        shop().lines(line -> true));
  }

  @Test
  void metricsOfRequestsHaveFourGraphs() {
    var settings =
        MonitoringSettings.of(
            "shop", "app-test-shop", api().requestMetricsNamespace("app-test").build());
    var none = List.<Monitored>of();
    var data =
        new DashboardData(
            settings, "eu-west-1", "a1b2c3", "$default", none, none, List.of(), List.of());

    var lines = RenderedDashboard.of(DashboardBody.json(data)).lines(line -> true);

    assertEquals(
        """
         0,12  6x6 metric Requests to functions
          app-test Requests {"label":"requests","stat":"Sum"}
         6,12  6x6 metric Problems
          {"expression":"SEARCH('{\\"app-test\\",slug} MetricName=\\"Problems\\"', 'Sum', 60)","id":"problems","label":"${PROP('Dim.slug')}"}
        12,12  6x6 metric Latency in functions (ms)
          app-test Latency {"label":"p50","stat":"p50"}
          app-test Latency {"label":"p95","stat":"p95"}
          app-test Latency {"label":"p99","stat":"p99"}
        18,12  6x6 metric Cold starts
          app-test ColdStarts {"label":"cold starts","stat":"Sum"}""",
        lines.substring(lines.indexOf(" 0,12 ")));
  }

  @Test
  void everyGraphNamesItsRegionAndShowsMinutes() {
    var graphs =
        dashboard(List.of(), List.of(), List.of()).having("period").stream()
            .map(DashboardBodyTest::summary)
            .toList();

    assertEquals(
        List.of(
            "Requests eu-west-1 timeSeries 60",
            "Errors eu-west-1 timeSeries 60",
            "Latency (ms) eu-west-1 timeSeries 60"),
        graphs);
  }

  private static String summary(JsonObject graph) {
    return Stream.of("title", "region", "view", "period")
        .map(property -> graph.get(property).getAsString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void theDashboardHasNoEmptyRows() {
    var dashboard = dashboard(List.of(), List.of(new Monitored("users", "users-1")), List.of());

    assertEquals(
        """
         0,0  24x2 text   ## app-test-shop
        The numbers are of the time shown: choose 30 days to see the error budget. In an alarm: docs/runbook.md
         0,2   8x4 metric Availability, promised 99.9 %
         8,2   8x4 metric Traffic
        16,2   8x4 metric Latency (ms)
         0,6   8x6 metric Requests
         8,6   8x6 metric Errors
        16,6   8x6 metric Latency (ms)
         0,12  8x6 metric Table throttles
         8,12  8x6 metric Consumed capacity (units a minute)
        16,12  8x6 metric Table latency (ms)""",
        dashboard.lines(line -> !line.startsWith("  ")));
  }

  @Test
  void everyFunctionHasALineInEachGraphOfFunctions() {
    var functions = List.of(new Monitored("get", "get-1"), new Monitored("put", "put-1"));

    var dashboard = dashboard(functions, List.of(), List.of());

    assertEquals(
        """
          AWS/Lambda Errors FunctionName get-1 {"label":"get","stat":"Sum"}
          AWS/Lambda Errors FunctionName put-1 {"label":"put","stat":"Sum"}
          AWS/Lambda Throttles FunctionName get-1 {"label":"get","stat":"Sum"}
          AWS/Lambda Throttles FunctionName put-1 {"label":"put","stat":"Sum"}
          AWS/Lambda Duration FunctionName get-1 {"label":"get","stat":"p90"}
          AWS/Lambda Duration FunctionName put-1 {"label":"put","stat":"p90"}
          AWS/Lambda ConcurrentExecutions FunctionName get-1 {"label":"get","stat":"Maximum"}
          AWS/Lambda ConcurrentExecutions FunctionName put-1 {"label":"put","stat":"Maximum"}""",
        dashboard.lines(line -> line.startsWith("  AWS/Lambda ")).stripIndent());
  }

  @Test
  void anIndexHasItsOwnLinesOfThrottles() {
    var tables = List.of(new Monitored("users", "users-1", List.of("byEmail")));

    var dashboard = dashboard(List.of(), tables, List.of());

    assertEquals(
        """
          AWS/DynamoDB ReadThrottleEvents TableName users-1 GlobalSecondaryIndexName byEmail {"label":"users.byEmail reads","stat":"Sum"}
          AWS/DynamoDB WriteThrottleEvents TableName users-1 GlobalSecondaryIndexName byEmail {"label":"users.byEmail writes","stat":"Sum"}"""
            .stripIndent(),
        dashboard.lines(line -> line.contains("IndexName")).stripIndent());
  }

  @Test
  void anAlarmWidgetHasAtMost100Alarms() {
    var arns = IntStream.range(0, 201).mapToObj(i -> "arn:" + i).toList();

    var dashboard = dashboard(List.of(), List.of(), arns);

    var sizes =
        dashboard.having("alarms").stream()
            .map(properties -> properties.getAsJsonArray("alarms").size())
            .toList();
    assertEquals(List.of(100, 100, 1), sizes);
  }

  @Test
  void theLastWidgetContainsAllMetricAlarms() {
    assertEquals(
        """
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-api-5xx
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-api-latency
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-function-get-user-errors
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-function-get-user-throttles
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-function-get-user-duration
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-table-users-read-throttles
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-table-users-write-throttles
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-table-users-system-errors""",
        RenderedDashboard.texts(shop().properties(-1).getAsJsonArray("alarms"), "\n"));
  }

  @Test
  void theFirstAlarmWidgetContainsTheAlarmsOfTheService() {
    assertEquals(
        """
        arn:aws:cloudwatch/compositeAlarm:CompositeAlarm:shop-service
        arn:aws:cloudwatch/compositeAlarm:CompositeAlarm:shop-slo-fast-burn
        arn:aws:cloudwatch/compositeAlarm:CompositeAlarm:shop-slo-medium-burn
        arn:aws:cloudwatch/compositeAlarm:CompositeAlarm:shop-slo-slow-burn
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-api-5xx
        arn:aws:cloudwatch/metricAlarm:MetricAlarm:shop-api-latency""",
        RenderedDashboard.texts(shop().properties(1).getAsJsonArray("alarms"), "\n"));
  }

  @Test
  void theNumbersCoverTheTimeRangeOfTheDashboard() {
    var dashboard = dashboard(List.of(), List.of(), List.of());

    for (var i = 1; i <= 3; i++) {
      var properties = dashboard.properties(i);
      assertEquals("singleValue", properties.get("view").getAsString());
      assertEquals(true, properties.get("setPeriodToTimeRange").getAsBoolean());
    }
  }

  @Test
  void theGraphOfLatencyShowsTheThresholdOfItsAlarm() {
    var dashboard = dashboard(List.of(), List.of(), List.of());

    assertEquals(
        "{\"horizontal\":[{\"label\":\"alarm\",\"value\":2500.0}]}",
        dashboard.properties(6).get("annotations").toString());
    assertFalse(dashboard.properties(5).has("annotations"));
  }

  @Test
  void specialCharactersInANameAreEscaped() {
    var dashboard = dashboard(List.of(new Monitored("a\"b", "</c>")), List.of(), List.of());

    assertEquals(
        "AWS/Lambda Errors FunctionName </c> {\"label\":\"a\\\"b\",\"stat\":\"Sum\"}",
        dashboard.lines(line -> line.contains("Errors FunctionName")).strip());
  }

  @Test
  void equalPanelsOfARowDoNotOverlap() {
    var panel = new Panel.Alarms("Alarms", List.of("arn:aws:cloudwatch:eu-west-1:1:alarm:a"));

    var widgets = DashboardBody.widgets(List.of(List.of(panel, panel)));

    assertEquals(List.of(0, 12), widgets.stream().map(DashboardBody.Widget::x).toList());
  }
}
