package dev.skerry.serverless.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The alarms of everything that is watched, as the program wants them. */
final class AlarmRules {
  /** The part of its time-out that a function may use. */
  private static final double DURATION_SHARE = 0.8;

  /** 90 % of the 1,000 that an account has at first: Lambda quotas, "Concurrent executions". */
  private static final double CONCURRENCY = 900;

  private AlarmRules() {}

  static List<AlarmRule> of(MonitoringSettings settings) {
    var functions = settings.functions().stream().flatMap(AlarmRules::function);
    var tables = settings.tables().stream().flatMap(AlarmRules::table);
    var account = settings.accountAlarms() ? Stream.of(account()) : Stream.<AlarmRule>empty();
    return Stream.of(api(settings), functions, tables, account)
        .flatMap(rules -> rules)
        .filter(rule -> settings.tunings().enabled(rule.kind().id(), rule.alarmName()))
        .map(settings.tunings()::on)
        .toList();
  }

  private static Stream<AlarmRule> api(MonitoringSettings settings) {
    var api = MetricSource.api(settings);
    var share = BigDecimal.valueOf(settings.errorRatePercent()).movePointLeft(2).doubleValue();
    return Stream.of(
        AlarmRule.of(AlarmKind.API_5XX, AlarmKind.API_5XX.id(), "", api, share),
        AlarmRule.of(
            AlarmKind.API_LATENCY, AlarmKind.API_LATENCY.id(), "", api, settings.latencyMs()));
  }

  private static Stream<AlarmRule> function(MonitoredFunctionArgs function) {
    var source = MetricSource.function(function);
    var durationMs = DURATION_SHARE * function.timeoutSeconds() * 1000;
    return Stream.of(
        named(AlarmKind.FUNCTION_ERRORS, function.name(), source, 0),
        named(AlarmKind.FUNCTION_THROTTLES, function.name(), source, 0),
        named(AlarmKind.FUNCTION_DURATION, function.name(), source, durationMs));
  }

  private static Stream<AlarmRule> table(MonitoredTableArgs table) {
    var source = MetricSource.table(table);
    var itself =
        Stream.of(
            named(AlarmKind.TABLE_READ_THROTTLES, table.name(), source, 0),
            named(AlarmKind.TABLE_WRITE_THROTTLES, table.name(), source, 0),
            named(AlarmKind.TABLE_SYSTEM_ERRORS, table.name(), MetricSource.operations(table), 0));
    return Stream.concat(itself, table.indexes().stream().flatMap(index -> index(table, index)));
  }

  private static Stream<AlarmRule> index(MonitoredTableArgs table, String index) {
    var source = MetricSource.index(table, index);
    var name = MonitoringSettings.indexName(table.name(), index);
    return Stream.of(
        named(AlarmKind.INDEX_READ_THROTTLES, name, source, 0),
        named(AlarmKind.INDEX_WRITE_THROTTLES, name, source, 0));
  }

  private static AlarmRule account() {
    var kind = AlarmKind.ACCOUNT_CONCURRENCY;
    return AlarmRule.of(kind, kind.id(), "", MetricSource.account(), CONCURRENCY);
  }

  private static AlarmRule named(
      AlarmKind kind, String name, MetricSource source, double threshold) {
    return AlarmRule.of(kind, kind.named(name), "'" + name + "'", source, threshold);
  }
}
