package dev.skerry.serverless.monitoring;

import static java.util.stream.IntStream.range;

import com.pulumi.core.Output;
import java.util.List;

/** What a dashboard shows, by the names that are known only once everything is deployed. */
record DashboardSubjects(
    MonitoringSettings settings,
    String region,
    String apiId,
    String stageName,
    List<Named> functions,
    List<Named> tables,
    List<String> statusArns,
    List<String> alarmArns) {

  /** A function or table: what people call it, its name at AWS, and a table's indexes. */
  record Named(String label, String awsName, List<String> indexes) {
    Named(String label, String awsName) {
      this(label, awsName, List.of());
    }
  }

  static Output<DashboardSubjects> of(
      Output<String> region, MonitoringSettings settings, AlarmArns alarms) {
    var functions = settings.functions();
    var tables = settings.tables();
    return Output.tuple(
            region,
            settings.apiId(),
            settings.stageName(),
            Output.all(functions.stream().map(function -> function.functionName()).toList()),
            Output.all(tables.stream().map(table -> table.tableName()).toList()),
            Output.all(alarms.status()),
            Output.all(alarms.each()))
        .applyValue(
            known ->
                new DashboardSubjects(
                    settings,
                    known.t1,
                    known.t2,
                    known.t3,
                    range(0, functions.size())
                        .mapToObj(i -> new Named(functions.get(i).name(), known.t4.get(i)))
                        .toList(),
                    range(0, tables.size())
                        .mapToObj(i -> named(tables.get(i), known.t5.get(i)))
                        .toList(),
                    known.t6,
                    known.t7));
  }

  private static Named named(MonitoredTableArgs table, String awsName) {
    return new Named(table.name(), awsName, table.indexes());
  }
}
