package dev.skerry.serverless;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;

/** {@link Monitoring}'s arguments with defaults, checked. */
record MonitoringSettings(
    String dashboardName,
    Output<String> apiId,
    Output<String> stageName,
    List<WatchedFunction> functions,
    List<WatchedTable> tables,
    boolean alarms,
    List<String> emails,
    int latencyMs,
    double errorRatePercent) {

  /** CloudWatch API reference, "PutDashboard". */
  private static final int DASHBOARD_NAME_MAX = 255;

  static final int LATENCY_MS = 2500;
  static final double ERROR_RATE_PERCENT = 5;

  record WatchedFunction(String name, Output<String> functionName, int timeoutSeconds) {
    static WatchedFunction of(MonitoredFunctionArgs args) {
      return new WatchedFunction(
          args.name().orElseThrow(),
          args.functionName().orElseThrow(),
          args.timeoutSeconds().orElseThrow());
    }
  }

  record WatchedTable(String name, Output<String> tableName) {
    static WatchedTable of(MonitoredTableArgs args) {
      return new WatchedTable(args.name().orElseThrow(), args.tableName().orElseThrow());
    }
  }

  static MonitoringSettings of(String name, String dashboardName, MonitoringArgs given) {
    var args = Optional.ofNullable(given).orElseGet(() -> MonitoringArgs.builder().build());
    var faults = new Faults("Monitoring", name);
    new MonitoringChecks(args, faults).run(name);
    faults.refuseUnlessStackName("dashboard", dashboardName, DASHBOARD_NAME_MAX);
    faults.throwIfAny();
    return new MonitoringSettings(
        dashboardName,
        args.apiId().orElseThrow(),
        args.stageName().orElseThrow(),
        args.functions().stream().map(WatchedFunction::of).toList(),
        args.tables().stream().map(WatchedTable::of).toList(),
        args.alarms().orElse(true),
        args.emails(),
        args.latencyMs().orElse(LATENCY_MS),
        args.errorRatePercent().orElse(ERROR_RATE_PERCENT));
  }
}
