package dev.skerry.serverless.monitoring;

import static java.util.stream.IntStream.range;

import com.pulumi.core.Output;
import dev.skerry.serverless.monitoring.Panel.Line;
import java.util.List;
import java.util.stream.Stream;

/** The data of a dashboard. Its names are known only after a deployment. */
record DashboardData(
    MonitoringSettings settings,
    String region,
    String apiId,
    String stageName,
    List<Monitored> functions,
    List<Monitored> tables,
    List<String> statusArns,
    List<String> alarmArns) {

  /** A function or a table: its label, its physical name, and the indexes of a table. */
  record Monitored(String label, String physicalName, List<String> indexes) {
    Monitored(String label, String physicalName) {
      this(label, physicalName, List.of());
    }
  }

  static Output<DashboardData> of(
      Output<String> region, MonitoringSettings settings, Alarms.Arns alarms) {
    var functions = settings.functions();
    var tables = settings.tables();
    return Output.tuple(
            region,
            settings.apiId(),
            settings.stageName(),
            Output.all(functions.stream().map(function -> function.functionName()).toList()),
            Output.all(tables.stream().map(table -> table.tableName()).toList()),
            Output.all(alarms.status()),
            Output.all(alarms.metrics()))
        .applyValue(
            known ->
                new DashboardData(
                    settings,
                    known.t1,
                    known.t2,
                    known.t3,
                    range(0, functions.size())
                        .mapToObj(i -> new Monitored(functions.get(i).name(), known.t4.get(i)))
                        .toList(),
                    range(0, tables.size())
                        .mapToObj(i -> monitored(tables.get(i), known.t5.get(i)))
                        .toList(),
                    known.t6,
                    known.t7));
  }

  Line api(String metric, String statistic, String label) {
    return Line.of(MetricSource.API, metric, statistic, label)
        .dimensions("ApiId", apiId, "Stage", stageName);
  }

  List<Line> apiLatency() {
    return Stream.of("p50", "p90", "p99").map(it -> api("Latency", it, it)).toList();
  }

  private static Monitored monitored(MonitoredTableArgs table, String physicalName) {
    return new Monitored(table.name(), physicalName, table.indexes());
  }
}
