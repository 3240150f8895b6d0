package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.monitoring.DashboardSubjects.Named;
import dev.skerry.serverless.monitoring.Panel.Graph;
import dev.skerry.serverless.monitoring.Panel.Line;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a dashboard, the most urgent first. */
final class DashboardRows {
  /** CloudWatch API reference, "Dashboard body structure and syntax", alarm widget. */
  private static final int ALARMS_MAX = 100;

  private static final List<String> OPERATIONS =
      List.of("GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query", "Scan");
  private static final String ORANGE = "#ff7f0e";
  private static final String RED = "#d62728";

  private final DashboardSubjects subjects;

  private DashboardRows(DashboardSubjects subjects) {
    this.subjects = subjects;
  }

  static List<List<Panel>> of(DashboardSubjects subjects) {
    var status = new DashboardStatus(subjects);
    var rows = new DashboardRows(subjects);
    var graphs = List.of(rows.api(), rows.functions(), rows.tables(), rows.problems());
    return Stream.of(List.of(status.header(), status.row()), graphs, rows.alarms())
        .flatMap(List::stream)
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private List<List<Panel>> alarms() {
    var arns = subjects.alarmArns();
    return IntStream.iterate(0, from -> from < arns.size(), from -> from + ALARMS_MAX)
        .mapToObj(from -> arns.subList(from, Math.min(from + ALARMS_MAX, arns.size())))
        .<List<Panel>>map(some -> List.of(new Panel.Alarms("All alarms", some)))
        .toList();
  }

  private List<Panel> api() {
    return List.of(
        graph("Requests", List.of(api("Count", "Sum", "requests"))),
        graph(
            "Errors",
            List.of(api("4xx", "Sum", "4xx").color(ORANGE), api("5xx", "Sum", "5xx").color(RED))),
        graph(
                "Latency (ms)",
                List.of(
                    api("Latency", "p50", "p50"),
                    api("Latency", "p90", "p90"),
                    api("Latency", "p99", "p99")))
            .limit(subjects.settings().latencyMs()));
  }

  private List<Panel> functions() {
    if (subjects.functions().isEmpty()) {
      return List.of();
    }
    return List.of(
        graph("Function errors", eachFunction("Errors", "Sum")),
        graph("Function throttles", eachFunction("Throttles", "Sum")),
        graph("Function duration, p90 (ms)", eachFunction("Duration", "p90")),
        graph("Concurrent executions", eachFunction("ConcurrentExecutions", "Maximum")));
  }

  private List<Panel> tables() {
    if (subjects.tables().isEmpty()) {
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

  private List<Panel> problems() {
    if (subjects.settings().logGroupNames().isEmpty()) {
      return List.of();
    }
    var search =
        "SEARCH('{\"%s\",%s} MetricName=\"%s\"', 'Sum', 60)"
            .formatted(
                subjects.settings().dashboardName(), ProblemCounts.DIMENSION, ProblemCounts.METRIC);
    var label = "${PROP('Dim." + ProblemCounts.DIMENSION + "')}";
    return List.of(graph("Problems", List.of(Line.computed("problems", search, label))));
  }

  private Graph graph(String title, List<Line> lines) {
    return Graph.of(subjects.region(), title, lines);
  }

  private Line api(String metric, String statistic, String label) {
    return Line.of(MetricSource.API, metric, statistic, label)
        .by("ApiId", subjects.apiId(), "Stage", subjects.stageName());
  }

  private List<Line> eachFunction(String metric, String statistic) {
    return subjects.functions().stream()
        .map(
            function ->
                Line.of(MetricSource.FUNCTION, metric, statistic, function.label())
                    .by("FunctionName", function.awsName()))
        .toList();
  }

  private List<Line> eachTable(String readMetric, String writeMetric) {
    return subjects.tables().stream()
        .flatMap(
            table ->
                Stream.of(table(table, readMetric, "reads"), table(table, writeMetric, "writes")))
        .toList();
  }

  private List<Line> eachIndex() {
    return subjects.tables().stream()
        .flatMap(table -> table.indexes().stream().flatMap(index -> index(table, index)))
        .toList();
  }

  private static Stream<Line> index(Named table, String index) {
    var indexed = new Named(MonitoringSettings.indexName(table.label(), index), table.awsName());
    return Stream.of(
            table(indexed, "ReadThrottleEvents", "reads"),
            table(indexed, "WriteThrottleEvents", "writes"))
        .map(line -> line.by("GlobalSecondaryIndexName", index));
  }

  private static Line table(Named table, String metric, String what) {
    return Line.of(MetricSource.TABLE, metric, "Sum", table.label() + " " + what)
        .by("TableName", table.awsName());
  }

  private List<Line> tableLatency() {
    return subjects.tables().stream()
        .flatMap(table -> OPERATIONS.stream().map(operation -> latency(table, operation)))
        .toList();
  }

  private static Line latency(Named table, String operation) {
    var label = table.label() + " " + operation;
    return Line.of(MetricSource.TABLE, "SuccessfulRequestLatency", "Average", label)
        .by("TableName", table.awsName(), "Operation", operation);
  }
}
