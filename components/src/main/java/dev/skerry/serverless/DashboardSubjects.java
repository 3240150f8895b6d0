package dev.skerry.serverless;

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

  /** A function or table: what people call it, and its name at AWS. */
  record Named(String label, String awsName) {}

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
                    named(functions.stream().map(function -> function.name()).toList(), known.t4),
                    named(tables.stream().map(table -> table.name()).toList(), known.t5),
                    known.t6,
                    known.t7));
  }

  private static List<Named> named(List<String> labels, List<String> awsNames) {
    return range(0, labels.size())
        .mapToObj(i -> new Named(labels.get(i), awsNames.get(i)))
        .toList();
  }
}
