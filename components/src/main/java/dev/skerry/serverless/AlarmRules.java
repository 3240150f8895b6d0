package dev.skerry.serverless;

import dev.skerry.serverless.MonitoringSettings.WatchedFunction;
import dev.skerry.serverless.MonitoringSettings.WatchedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The table of alarms, after CloudWatch user guide, "Recommended alarms". */
final class AlarmRules {
  /** The part of its time-out that a function may use. */
  private static final double DURATION_SHARE = 0.8;

  private AlarmRules() {}

  static List<AlarmRule> of(MonitoringSettings settings) {
    var functions = settings.functions().stream().flatMap(AlarmRules::function);
    var tables = settings.tables().stream().flatMap(AlarmRules::table);
    return Stream.of(api(settings), functions, tables).flatMap(rules -> rules).toList();
  }

  private static Stream<AlarmRule> api(MonitoringSettings settings) {
    var api = MetricSource.api(settings);
    var rate = settings.errorRatePercent();
    return Stream.of(
        new AlarmRule(
            "api-5xx",
            api,
            "5xx",
            "Average",
            rate / 100,
            3,
            "More than "
                + plain(rate)
                + " % of the API's requests were answered 5xx in each of 3"
                + " minutes. Look first at the functions' errors and throttles on the dashboard,"
                + " then at their logs."),
        new AlarmRule(
            "api-latency",
            api,
            "Latency",
            "p90",
            settings.latencyMs(),
            5,
            "One request in ten took longer than "
                + settings.latencyMs()
                + " ms in each of 5"
                + " minutes. Look first at the functions' duration on the dashboard, then at the"
                + " tables' latency."));
  }

  private static Stream<AlarmRule> function(WatchedFunction function) {
    var source = MetricSource.function(function);
    var thing = "function-" + function.name();
    var who = "Function '" + function.name() + "'";
    var durationMs = DURATION_SHARE * function.timeoutSeconds() * 1000;
    return Stream.of(
        new AlarmRule(
            thing + "-errors",
            source,
            "Errors",
            "Sum",
            0,
            3,
            who
                + " failed in each of 3 minutes. Look first at its log: an exception, or a"
                + " time-out."),
        new AlarmRule(
            thing + "-throttles",
            source,
            "Throttles",
            "Sum",
            0,
            5,
            who
                + " was throttled in each of 5 minutes. Look first at the concurrent executions on"
                + " the dashboard, then at the function's reserve and the account's quota."),
        new AlarmRule(
            thing + "-duration",
            source,
            "Duration",
            "p90",
            durationMs,
            15,
            who
                + " used more than 80 % of its "
                + function.timeoutSeconds()
                + " s in one call of"
                + " ten, in each of 15 minutes. Look first at the tables' latency on the dashboard,"
                + " then at the function's memory."));
  }

  private static Stream<AlarmRule> table(WatchedTable table) {
    var source = MetricSource.table(table);
    var thing = "table-" + table.name();
    var who = "table '" + table.name() + "'";
    return Stream.of(
        new AlarmRule(
            thing + "-read-throttles",
            source,
            "ReadThrottleEvents",
            "Sum",
            0,
            5,
            "Reads of "
                + who
                + " were throttled in each of 5 minutes. Look first at the consumed"
                + " capacity on the dashboard for a jump, then for one key that is read too often."),
        new AlarmRule(
            thing + "-write-throttles",
            source,
            "WriteThrottleEvents",
            "Sum",
            0,
            5,
            "Writes to "
                + who
                + " were throttled in each of 5 minutes. Look first at the consumed"
                + " capacity on the dashboard for a jump, then for one key that is written too"
                + " often."),
        new AlarmRule(
            thing + "-system-errors",
            MetricSource.operations(table),
            "SystemErrors",
            "Sum",
            0,
            15,
            "DynamoDB failed on "
                + who
                + " in each of 15 minutes, by its own fault. Look first at"
                + " the AWS Health Dashboard, then at how many requests the API failed."));
  }

  /** A number as people write it: 5, not 5.0. */
  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
