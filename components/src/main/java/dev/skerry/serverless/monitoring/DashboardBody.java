package dev.skerry.serverless.monitoring;

import com.google.gson.GsonBuilder;
import dev.skerry.serverless.monitoring.DashboardData.Monitored;
import dev.skerry.serverless.monitoring.Panel.Graph;
import dev.skerry.serverless.monitoring.Panel.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The JSON of a dashboard: rows of widgets, the most urgent first. Source: CloudWatch API
 * reference, "Dashboard body structure and syntax".
 */
final class DashboardBody {
  private static final int COLUMNS = 24;

  /** The alarms of one alarm widget. */
  private static final int ALARMS_MAX = 100;

  private static final List<String> OPERATIONS =
      List.of("GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan");
  private static final String ORANGE = "#ff7f0e";
  private static final String RED = "#d62728";

  private final DashboardData data;

  private DashboardBody(DashboardData data) {
    this.data = data;
  }

  static String json(DashboardData data) {
    var json = new GsonBuilder().disableHtmlEscaping().create();
    return json.toJson(Map.of("widgets", widgets(rows(data))));
  }

  private static List<List<Panel>> rows(DashboardData data) {
    var status = new DashboardStatus(data);
    var body = new DashboardBody(data);
    var graphs = List.of(body.api(), body.functions(), body.tables(), body.requests());
    return Stream.of(List.of(status.header(), status.row()), graphs, body.alarms())
        .flatMap(List::stream)
        .filter(row -> !row.isEmpty())
        .toList();
  }

  /** A widget: its position and size in columns and rows, and its panel. */
  record Widget(String type, int x, int y, int width, int height, Panel properties) {}

  /** Returns the widgets of the rows. The panels of a row have the same width. */
  static List<Widget> widgets(List<List<Panel>> rows) {
    var widgets = new ArrayList<Widget>();
    var y = 0;
    for (var row : rows) {
      var width = COLUMNS / row.size();
      var x = 0;
      for (var panel : row) {
        widgets.add(new Widget(panel.type(), x, y, width, panel.height(), panel));
        x += width;
      }
      y += row.get(0).height();
    }
    return widgets;
  }

  private List<List<Panel>> alarms() {
    var arns = data.alarmArns();
    return IntStream.iterate(0, from -> from < arns.size(), from -> from + ALARMS_MAX)
        .mapToObj(from -> arns.subList(from, Math.min(from + ALARMS_MAX, arns.size())))
        .<List<Panel>>map(some -> List.of(new Panel.Alarms("All alarms", some)))
        .toList();
  }

  private List<Panel> api() {
    return List.of(
        graph("Requests", List.of(data.api("Count", "Sum", "requests"))),
        graph(
            "Errors",
            List.of(
                data.api("4xx", "Sum", "4xx").color(ORANGE),
                data.api("5xx", "Sum", "5xx").color(RED))),
        graph("Latency (ms)", data.apiLatency()).limit(data.settings().latencyMs()));
  }

  private List<Panel> functions() {
    if (data.functions().isEmpty()) {
      return List.of();
    }
    return List.of(
        graph("Function errors", eachFunction("Errors", "Sum")),
        graph("Function throttles", eachFunction("Throttles", "Sum")),
        graph("Function duration, p90 (ms)", eachFunction("Duration", "p90")),
        graph("Concurrent executions", eachFunction("ConcurrentExecutions", "Maximum")));
  }

  private List<Panel> tables() {
    if (data.tables().isEmpty()) {
      return List.of();
    }
    return List.of(
        graph(
            "Table throttles",
            Stream.of(eachTable("ReadThrottleEvents", "WriteThrottleEvents"), eachIndex())
                .flatMap(List::stream)
                .toList()),
        graph(
            "Consumed capacity (units a minute)",
            eachTable("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits")),
        graph("Table latency (ms)", tableLatency()));
  }

  private List<Panel> requests() {
    var settings = data.settings();
    if (settings.requestMetrics().isPresent()) {
      return requests(settings.requestMetrics().get());
    }
    return settings.logGroupNames().isEmpty()
        ? List.of()
        : List.of(problems(new RequestMetrics(settings.dashboardName())));
  }

  private List<Panel> requests(RequestMetrics metrics) {
    return List.of(
        graph("Requests to functions", metrics.requests()),
        problems(metrics),
        graph("Latency in functions (ms)", metrics.latency()),
        graph("Cold starts", metrics.coldStarts()));
  }

  private Panel problems(RequestMetrics metrics) {
    return graph("Problems", metrics.problems());
  }

  private Graph graph(String title, List<Line> lines) {
    return Graph.of(data.region(), title, lines);
  }

  private List<Line> eachFunction(String metric, String statistic) {
    return data.functions().stream()
        .map(
            function ->
                Line.of(MetricSource.FUNCTION, metric, statistic, function.label())
                    .dimensions("FunctionName", function.physicalName()))
        .toList();
  }

  private List<Line> eachTable(String readMetric, String writeMetric) {
    return data.tables().stream()
        .flatMap(
            table ->
                Stream.of(table(table, readMetric, "reads"), table(table, writeMetric, "writes")))
        .toList();
  }

  private List<Line> eachIndex() {
    return data.tables().stream()
        .flatMap(table -> table.indexes().stream().flatMap(index -> index(table, index)))
        .toList();
  }

  private static Stream<Line> index(Monitored table, String index) {
    var indexed =
        new Monitored(MonitoringSettings.indexName(table.label(), index), table.physicalName());
    return Stream.of(
            table(indexed, "ReadThrottleEvents", "reads"),
            table(indexed, "WriteThrottleEvents", "writes"))
        .map(line -> line.dimensions("GlobalSecondaryIndexName", index));
  }

  private static Line table(Monitored table, String metric, String what) {
    return Line.of(MetricSource.TABLE, metric, "Sum", table.label() + " " + what)
        .dimensions("TableName", table.physicalName());
  }

  private List<Line> tableLatency() {
    return data.tables().stream()
        .flatMap(table -> OPERATIONS.stream().map(operation -> latency(table, operation)))
        .toList();
  }

  private static Line latency(Monitored table, String operation) {
    var label = table.label() + " " + operation;
    return Line.of(MetricSource.TABLE, "SuccessfulRequestLatency", "Average", label)
        .dimensions("TableName", table.physicalName(), "Operation", operation);
  }
}
