package dev.skerry.serverless;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What {@link Monitoring} refuses. */
record MonitoringChecks(String component, MonitoringArgs args, Faults faults) {
  /** What the names of a component and of a watched thing may have together, of an alarm's 255. */
  private static final int NAMES_MAX =
      255 - "-table--write-throttles".length() - StackName.AUTO_NAME_SUFFIX;

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  /** API Gateway, "HTTP API quotas": the integration timeout. */
  private static final int LATENCY_MS_MAX = 30_000;

  /** Lambda quotas: a function's timeout. */
  private static final int TIMEOUT_SECONDS_MAX = 900;

  void run() {
    StackName.refuseComponent(component, NAMES_MAX - 1, faults);
    refuseMissing("apiId", args.apiId, "an HTTP API's id", faults);
    refuseMissing("stageName", args.stageName, "a stage's name, or $default", faults);
    Lists.orEmpty(args.functions).forEach(this::refuseFunction);
    Lists.orEmpty(args.tables).forEach(this::refuseTable);
    refuseTwice("functions", Lists.orEmpty(args.functions).stream().map(f -> f.name).toList());
    refuseTwice("tables", Lists.orEmpty(args.tables).stream().map(t -> t.name).toList());
    refuseEmails(Lists.orEmpty(args.emails));
    faults.refuseOutside(1, LATENCY_MS_MAX, "latencyMs", args.latencyMs);
    refuseErrorRate();
  }

  private void refuseFunction(MonitoredFunctionArgs function) {
    var itsFaults = faults.in("function '" + Objects.toString(function.name, "") + "'");
    refuseName(function.name, itsFaults);
    refuseMissing("functionName", function.functionName, "its name at AWS", itsFaults);
    refuseMissing(
        "timeoutSeconds", function.timeoutSeconds, "1 to " + TIMEOUT_SECONDS_MAX, itsFaults);
    itsFaults.refuseOutside(1, TIMEOUT_SECONDS_MAX, "timeoutSeconds", function.timeoutSeconds);
  }

  private void refuseTable(MonitoredTableArgs table) {
    var itsFaults = faults.in("table '" + Objects.toString(table.name, "") + "'");
    refuseName(table.name, itsFaults);
    refuseMissing("tableName", table.tableName, "its name at AWS", itsFaults);
  }

  private static void refuseMissing(String argument, Object value, String allowed, Faults faults) {
    if (value == null) {
      faults.refuse(argument + " is missing", allowed, "set " + argument);
    }
  }

  private void refuseName(String name, Faults itsFaults) {
    var room = NAMES_MAX - component.length();
    if (name == null || !StackName.fits(name, room)) {
      itsFaults.refuse(
          "its name cannot be part of an alarm's",
          "1 to " + room + " " + StackName.CHARACTERS,
          "change name");
    }
  }

  private void refuseTwice(String argument, List<String> values) {
    values.stream()
        .filter(Objects::nonNull)
        .collect(groupingBy(value -> value, TreeMap::new, counting()))
        .forEach((value, count) -> refuseUnlessOnce(argument, value, count));
  }

  private void refuseUnlessOnce(String argument, String value, long count) {
    if (count > 1) {
      faults.refuse(
          "%s has '%s' %d times".formatted(argument, value, count),
          "each once",
          "take one out, or rename it");
    }
  }

  private void refuseEmails(List<String> emails) {
    for (var email : emails) {
      faults.refuseUnlessLike(EMAIL, "addresses, name@domain.tld", "emails", email);
    }
    refuseTwice("emails", emails);
    if (!emails.isEmpty() && !MonitoringSettings.alarms(args)) {
      faults.refuse(
          "emails is " + emails + ", and alarms is false: nobody would get a mail",
          "emails only with alarms",
          "set alarms to true, or leave emails out");
    }
  }

  private void refuseErrorRate() {
    var percent = args.errorRatePercent;
    if (percent != null && !(percent > 0 && percent < 100)) {
      faults.refuse(
          "errorRatePercent is " + percent, "above 0 and below 100", "change errorRatePercent");
    }
  }
}
