package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.serverless.DashboardSubjects.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DashboardBodyTest {
  private static JsonArray widgets(String body) {
    return JsonParser.parseString(body).getAsJsonObject().getAsJsonArray("widgets");
  }

  private static JsonArray widgets(
      List<Named> functions, List<Named> tables, List<String> alarmArns) {
    var subjects =
        new DashboardSubjects("eu-west-1", "a1b2c3", "$default", functions, tables, alarmArns);
    return widgets(DashboardBody.of(subjects).json());
  }

  /** A dashboard as text: each widget's place and title, and its lines below. */
  private static String picture(JsonArray widgets, Predicate<String> kept) {
    var text = new ArrayList<String>();
    for (var element : widgets) {
      var widget = element.getAsJsonObject();
      var properties = properties(widget);
      text.add(place(widget) + " " + properties.get("title").getAsString());
      for (var metric : metrics(properties)) {
        text.add("  " + line(metric.getAsJsonArray()));
      }
    }
    return String.join("\n", text.stream().filter(kept).toList());
  }

  private static String place(JsonObject widget) {
    return "%2s,%-2s %2sx%s %-6s"
        .formatted(
            widget.get("x"),
            widget.get("y"),
            widget.get("width"),
            widget.get("height"),
            widget.get("type").getAsString());
  }

  private static JsonObject properties(JsonElement widget) {
    return widget.getAsJsonObject().getAsJsonObject("properties");
  }

  private static JsonArray metrics(JsonObject properties) {
    return properties.has("metrics") ? properties.getAsJsonArray("metrics") : new JsonArray();
  }

  private static String line(JsonArray metric) {
    return String.join(" ", metric.asList().stream().map(DashboardBodyTest::plain).toList());
  }

  private static String plain(JsonElement element) {
    return element.isJsonPrimitive() ? element.getAsString() : element.toString();
  }

  @Test
  void theMostUrgentIsOnTop() {
    var body =
        MonitoringTest.declare(MonitoringTest.shop())
            .resource("aws:cloudwatch/dashboard:Dashboard", "shop-dashboard")
            .inputs()
            .get("dashboardBody");

    assertEquals(
        """
         0,0  24x4 alarm  Alarms
         0,4  12x6 metric Requests and errors
          AWS/ApiGateway Count ApiId a1b2c3 Stage $default {"label":"requests","stat":"Sum"}
          AWS/ApiGateway 4xx ApiId a1b2c3 Stage $default {"color":"#ff7f0e","label":"4xx","stat":"Sum"}
          AWS/ApiGateway 5xx ApiId a1b2c3 Stage $default {"color":"#d62728","label":"5xx","stat":"Sum"}
        12,4  12x6 metric Latency (ms)
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p50","stat":"p50"}
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p90","stat":"p90"}
          AWS/ApiGateway Latency ApiId a1b2c3 Stage $default {"label":"p99","stat":"p99"}
         0,10  6x6 metric Function errors
          AWS/Lambda Errors FunctionName api-get-user-0123abc {"label":"get-user","stat":"Sum"}
         6,10  6x6 metric Function throttles
          AWS/Lambda Throttles FunctionName api-get-user-0123abc {"label":"get-user","stat":"Sum"}
        12,10  6x6 metric Function duration, p90 (ms)
          AWS/Lambda Duration FunctionName api-get-user-0123abc {"label":"get-user","stat":"p90"}
        18,10  6x6 metric Concurrent executions
          AWS/Lambda ConcurrentExecutions FunctionName api-get-user-0123abc {"label":"get-user","stat":"Maximum"}
         0,16  8x6 metric Table throttles
          AWS/DynamoDB ReadThrottleEvents TableName users-table-0123abc {"label":"users reads","stat":"Sum"}
          AWS/DynamoDB WriteThrottleEvents TableName users-table-0123abc {"label":"users writes","stat":"Sum"}
         8,16  8x6 metric Consumed capacity (units a minute)
          AWS/DynamoDB ConsumedReadCapacityUnits TableName users-table-0123abc {"label":"users reads","stat":"Sum"}
          AWS/DynamoDB ConsumedWriteCapacityUnits TableName users-table-0123abc {"label":"users writes","stat":"Sum"}
        16,16  8x6 metric Table latency (ms)
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation GetItem {"label":"users GetItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation PutItem {"label":"users PutItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation UpdateItem {"label":"users UpdateItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation DeleteItem {"label":"users DeleteItem","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation Query {"label":"users Query","stat":"Average"}
          AWS/DynamoDB SuccessfulRequestLatency TableName users-table-0123abc Operation Scan {"label":"users Scan","stat":"Average"}""",
        picture(widgets((String) body), line -> true));
  }

  @Test
  void everyGraphNamesItsRegionAndShowsMinutes() {
    for (var widget : widgets(List.of(), List.of(), List.of())) {
      var properties = properties(widget);

      assertEquals("eu-west-1", properties.get("region").getAsString());
      assertEquals("timeSeries", properties.get("view").getAsString());
      assertEquals(60, properties.get("period").getAsInt());
    }
  }

  @Test
  void whatIsNotWatchedTakesNoSpace() {
    var widgets = widgets(List.of(), List.of(new Named("users", "users-1")), List.of());

    assertEquals(
        """
         0,0  12x6 metric Requests and errors
        12,0  12x6 metric Latency (ms)
         0,6   8x6 metric Table throttles
         8,6   8x6 metric Consumed capacity (units a minute)
        16,6   8x6 metric Table latency (ms)""",
        picture(widgets, line -> !line.startsWith("  ")));
  }

  @Test
  void everyFunctionHasALineInEachGraphOfFunctions() {
    var functions = List.of(new Named("get", "get-1"), new Named("put", "put-1"));

    var widgets = widgets(functions, List.of(), List.of());

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
        picture(widgets, line -> line.startsWith("  AWS/Lambda ")).stripIndent());
  }

  @Test
  void aWidgetHoldsAHundredAlarmsAtMost() {
    var arns = IntStream.range(0, 201).mapToObj(i -> "arn:" + i).toList();

    var widgets = widgets(List.of(), List.of(), arns);

    var sizes = new ArrayList<Integer>();
    for (var widget : widgets) {
      var properties = properties(widget);
      if (properties.has("alarms")) {
        sizes.add(properties.getAsJsonArray("alarms").size());
      }
    }
    assertEquals(List.of(100, 100, 1), sizes);
  }

  @Test
  void theAlarmWidgetNamesEveryAlarm() {
    var program = MonitoringTest.declare(MonitoringTest.shop());

    var body = program.resource("aws:cloudwatch/dashboard:Dashboard", "shop-dashboard").inputs();
    var alarms = properties(widgets((String) body.get("dashboardBody")).get(0)).get("alarms");
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
        String.join(
            "\n",
            alarms.getAsJsonArray().asList().stream().map(DashboardBodyTest::plain).toList()));
  }

  @Test
  void quotesInANameStayData() {
    var widgets = widgets(List.of(new Named("a\"b", "</c>")), List.of(), List.of());

    assertEquals(
        "AWS/Lambda Errors FunctionName </c> {\"label\":\"a\\\"b\",\"stat\":\"Sum\"}",
        line(metrics(properties(widgets.get(2))).get(0).getAsJsonArray()));
  }
}
