package dev.skerry.serverless;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What {@link Monitoring} refuses. */
record MonitoringChecks(MonitoringArgs args, Faults faults) {
  /** What a component's and a watched thing's name may have together, of an alarm's 255. */
  private static final int NAMES_MAX =
      255 - "-table--write-throttles".length() - Faults.AUTO_NAME_SUFFIX;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final int EMAIL_MAX = 254;
  private static final int LATENCY_MS_MAX = 30_000;
  private static final int TIMEOUT_SECONDS_MAX = 900;

  void run(String name) {
    faults.refuseUnlessComponentName(name, NAMES_MAX - 1);
    checkPresent("apiId", args.apiId(), "MonitoringArgs");
    checkPresent("stageName", args.stageName(), "MonitoringArgs");
    checkNames(name, "functions", functionNames());
    checkNames(name, "tables", tableNames());
    args.functions().forEach(this::checkFunction);
    args.tables().forEach(this::checkTable);
    checkEmails();
    checkThresholds();
  }

  private List<String> functionNames() {
    return args.functions().stream().map(function -> function.name().orElse("")).toList();
  }

  private List<String> tableNames() {
    return args.tables().stream().map(table -> table.name().orElse("")).toList();
  }

  private void checkPresent(String argument, Optional<?> value, String where) {
    faults.refuseUnless(
        value.isPresent(), argument + " is missing", "a name", "set " + argument + " in " + where);
  }

  private void checkNames(String component, String argument, List<String> names) {
    var room = NAMES_MAX - component.length();
    for (var name : names) {
      faults.refuseUnless(
          Faults.isName(name) && name.length() <= room,
          argument + ": name '" + name + "' cannot be part of an alarm's name",
          "1-" + room + " letters, digits, '-' and '_'",
          "change the name in " + argument);
    }
    checkDistinct(argument, names);
  }

  private void checkDistinct(String argument, List<String> values) {
    var counts = values.stream().collect(groupingBy(v -> v, TreeMap::new, counting()));
    counts.forEach(
        (value, count) ->
            faults.refuseUnless(
                count == 1,
                argument + ": '" + value + "' is there " + count + " times",
                "each once",
                "take it out of " + argument + ", or rename it"));
  }

  private void checkFunction(MonitoredFunctionArgs function) {
    var where = "MonitoredFunctionArgs '" + function.name().orElse("") + "'";
    checkPresent("functionName", function.functionName(), where);
    var timeoutSeconds = function.timeoutSeconds().orElse(0);
    faults.refuseUnless(
        timeoutSeconds >= 1 && timeoutSeconds <= TIMEOUT_SECONDS_MAX,
        "timeoutSeconds: " + function.timeoutSeconds().map(Object::toString).orElse("none"),
        "1-" + TIMEOUT_SECONDS_MAX + " seconds",
        "set the function's own timeoutSeconds in " + where);
  }

  private void checkTable(MonitoredTableArgs table) {
    var where = "MonitoredTableArgs '" + table.name().orElse("") + "'";
    checkPresent("tableName", table.tableName(), where);
  }

  private void checkEmails() {
    for (var email : args.emails()) {
      faults.refuseUnless(
          EMAIL.matcher(email).matches() && email.length() <= EMAIL_MAX,
          "emails: '" + email + "' is no address",
          "name@domain.tld",
          "correct it in emails of MonitoringArgs");
    }
    checkDistinct("emails", args.emails());
    faults.refuseUnless(
        args.emails().isEmpty() || args.alarms().orElse(true),
        "emails: " + args.emails() + " would never get a mail, as alarms is false",
        "emails only with alarms",
        "set alarms to true, or take emails out of MonitoringArgs");
  }

  private void checkThresholds() {
    var latencyMs = args.latencyMs().orElse(MonitoringSettings.LATENCY_MS);
    faults.refuseUnless(
        latencyMs >= 1 && latencyMs <= LATENCY_MS_MAX,
        "latencyMs: " + latencyMs,
        "1-" + LATENCY_MS_MAX + " ms",
        "change latencyMs in MonitoringArgs");
    var errorRate = args.errorRatePercent().orElse(MonitoringSettings.ERROR_RATE_PERCENT);
    faults.refuseUnless(
        errorRate > 0 && errorRate < 100,
        "errorRatePercent: " + errorRate,
        "above 0 and below 100 percent",
        "change errorRatePercent in MonitoringArgs");
  }
}
