package dev.skerry.serverless.monitoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Returns the alarms of all monitored resources, with the tunings applied. */
final class AlarmRules {
  /** The alarm threshold of a function's duration, as a share of its timeout. */
  private static final double DURATION_SHARE = 0.8;

  /** 90 % of a new account's quota of 1,000: Lambda quotas, "Concurrent executions". */
  private static final double CONCURRENCY = 900;

  private AlarmRules() {}

  static List<AlarmRule> of(MonitoringSettings settings) {
    var functions = settings.functions().stream().flatMap(AlarmRules::function);
    var tables = settings.tables().stream().flatMap(AlarmRules::table);
    var account = settings.accountAlarms() ? Stream.of(account()) : Stream.<AlarmRule>empty();
    return Stream.of(api(settings), functions, tables, account)
        .flatMap(rules -> rules)
        .filter(rule -> settings.tunings().enabled(rule.kind().id(), rule.alarmName()))
        .map(settings.tunings()::applyTo)
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
        rule(AlarmKind.FUNCTION_ERRORS, function.name(), source, 0),
        rule(AlarmKind.FUNCTION_THROTTLES, function.name(), source, 0),
        rule(AlarmKind.FUNCTION_DURATION, function.name(), source, durationMs));
  }

  private static Stream<AlarmRule> table(MonitoredTableArgs table) {
    var source = MetricSource.table(table);
    var ofTable =
        Stream.of(
            rule(AlarmKind.TABLE_READ_THROTTLES, table.name(), source, 0),
            rule(AlarmKind.TABLE_WRITE_THROTTLES, table.name(), source, 0),
            rule(AlarmKind.TABLE_SYSTEM_ERRORS, table.name(), MetricSource.systemErrors(table), 0));
    return Stream.concat(ofTable, table.indexes().stream().flatMap(index -> index(table, index)));
  }

  private static Stream<AlarmRule> index(MonitoredTableArgs table, String index) {
    var source = MetricSource.index(table, index);
    var name = MonitoringSettings.indexName(table.name(), index);
    return Stream.of(
        rule(AlarmKind.INDEX_READ_THROTTLES, name, source, 0),
        rule(AlarmKind.INDEX_WRITE_THROTTLES, name, source, 0));
  }

  private static AlarmRule account() {
    var kind = AlarmKind.ACCOUNT_CONCURRENCY;
    return AlarmRule.of(kind, kind.id(), "", MetricSource.account(), CONCURRENCY);
  }

  private static AlarmRule rule(
      AlarmKind kind, String name, MetricSource source, double threshold) {
    return AlarmRule.of(kind, kind.alarmName(name), "'" + name + "'", source, threshold);
  }
}
