package dev.skerry.serverless;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/** The arguments of a {@link Monitoring}, checked and with their defaults. */
record MonitoringSettings(
    String dashboardName,
    Output<String> apiId,
    Output<String> stageName,
    List<WatchedFunction> functions,
    List<WatchedTable> tables,
    boolean alarms,
    List<String> emails,
    int latencyMs,
    double errorRatePercent,
    List<OverrideSettings> overrides) {

  /** CloudWatch API reference, "PutDashboard". */
  private static final int DASHBOARD_NAME_MAX = 255;

  private static final int LATENCY_MS = 2500;
  private static final double ERROR_RATE_PERCENT = 5;

  record WatchedFunction(String name, Output<String> functionName, int timeoutSeconds) {
    static WatchedFunction of(MonitoredFunctionArgs args) {
      return new WatchedFunction(args.name, args.functionName, args.timeoutSeconds);
    }
  }

  record WatchedTable(String name, Output<String> tableName) {
    static WatchedTable of(MonitoredTableArgs args) {
      return new WatchedTable(args.name, args.tableName);
    }
  }

  static MonitoringSettings of(String name, String dashboardName, MonitoringArgs given) {
    var args = given == null ? MonitoringArgs.builder().build() : given;
    var faults = new Faults("Monitoring", name);
    StackName.refuseTooLong("dashboard", dashboardName, DASHBOARD_NAME_MAX, faults);
    new MonitoringChecks(name, args, faults).run();
    var overrides = OverrideSettings.of(args.overrides, faults);
    faults.throwIfAny();
    return new MonitoringSettings(
        dashboardName,
        args.apiId,
        args.stageName,
        Lists.orEmpty(args.functions).stream().map(WatchedFunction::of).toList(),
        Lists.orEmpty(args.tables).stream().map(WatchedTable::of).toList(),
        alarms(args),
        Lists.orEmpty(args.emails),
        Optional.ofNullable(args.latencyMs).orElse(LATENCY_MS),
        Optional.ofNullable(args.errorRatePercent).orElse(ERROR_RATE_PERCENT),
        overrides);
  }

  static boolean alarms(MonitoringArgs args) {
    return Optional.ofNullable(args.alarms).orElse(true);
  }
}
