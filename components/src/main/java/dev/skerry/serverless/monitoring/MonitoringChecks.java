package dev.skerry.serverless.monitoring;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Known;
import dev.skerry.serverless.internal.Lists;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.monitoring.MonitoringSettings.WatchedTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link Monitoring} refuses. */
record MonitoringChecks(String component, MonitoringArgs args, Faults faults) {
  /** What the names of a component and of a watched thing may have together, of an alarm's 255. */
  private static final int NAMES_MAX =
      255 - "-table--write-throttles".length() - StackName.AUTO_NAME_SUFFIX;

  private static final Pattern RUNBOOK = Pattern.compile("https://[^\\s#]{1,392}");

  /** Burn's fastest rate, 14.4, of a budget of 5 % is 72 % of the requests; of 7 %, over 100 %. */
  private static final double SLO_PERCENT_MIN = 95;

  /** Amazon DynamoDB developer guide, naming rules. */
  private static final Pattern INDEX = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  /** API Gateway, "HTTP API quotas": the integration timeout. */
  private static final int LATENCY_MS_MAX = 30_000;

  /** Lambda quotas: a function's timeout. */
  private static final int TIMEOUT_SECONDS_MAX = 900;

  private static final Pattern SOMETHING = Pattern.compile("\\S+");

  void run() {
    StackName.refuseComponent(component, NAMES_MAX - 1, faults);
    refuseBlank("apiId", args.apiId, "an HTTP API's id", faults);
    refuseBlank("stageName", args.stageName, "a stage's name, or $default", faults);
    Lists.orEmpty(args.functions).forEach(this::refuseFunction);
    Lists.orEmpty(args.tables).forEach(this::refuseTable);
    refuseTwice(
        "functions", Lists.orEmpty(args.functions).stream().map(f -> f.name).toList(), faults);
    refuseTwice("tables", Lists.orEmpty(args.tables).stream().map(t -> t.name).toList(), faults);
    faults.refuseOutside(1, LATENCY_MS_MAX, "latencyMs", args.latencyMs);
    refuseErrorRate();
    refuseSlo();
    faults.refuseUnlessLike(
        RUNBOOK, "https://… of 400 characters at most, without '#'", "runbookUrl", args.runbookUrl);
    refuseTuning(new AlarmTunings(Lists.orEmpty(args.alarmTuning)));
    new SubscriberChecks(args, faults).run();
  }

  private void refuseSlo() {
    var percent = args.availabilitySloPercent;
    if (percent != null && !(percent >= SLO_PERCENT_MIN && percent < 100)) {
      faults.refuse(
          "availabilitySloPercent is " + percent,
          "95 or more and below 100",
          "change availabilitySloPercent");
    }
  }

  private void refuseTuning(AlarmTunings tunings) {
    refuseTwice("alarmTuning", tunings.given().stream().map(each -> each.alarm).toList(), faults);
    var tables = Lists.orEmpty(args.tables);
    var subjects =
        Map.of(
            "function", Lists.orEmpty(args.functions).stream().map(each -> each.name).toList(),
            "table", tables.stream().map(table -> table.name).toList(),
            "index", tables.stream().flatMap(MonitoringChecks::indexes).toList());
    new AlarmTuningChecks(tunings, subjects, faults).run();
  }

  private static Stream<String> indexes(MonitoredTableArgs table) {
    return Lists.orEmpty(table.indexes).stream()
        .map(index -> WatchedTable.indexName(table.name, index));
  }

  private void refuseFunction(MonitoredFunctionArgs function) {
    var itsFaults = faults.in("function '" + Objects.toString(function.name, "") + "'");
    refuseName(function.name, itsFaults);
    refuseBlank("functionName", function.functionName, "its name at AWS", itsFaults);
    refuseMissing(
        "timeoutSeconds", function.timeoutSeconds, "1 to " + TIMEOUT_SECONDS_MAX, itsFaults);
    itsFaults.refuseOutside(1, TIMEOUT_SECONDS_MAX, "timeoutSeconds", function.timeoutSeconds);
  }

  private void refuseTable(MonitoredTableArgs table) {
    var itsFaults = faults.in("table '" + Objects.toString(table.name, "") + "'");
    refuseName(table.name, itsFaults);
    refuseBlank("tableName", table.tableName, "its name at AWS", itsFaults);
    Lists.orEmpty(table.indexes).forEach(index -> refuseIndex(table, index, itsFaults));
    refuseTwice("indexes", Lists.orEmpty(table.indexes), itsFaults);
  }

  private void refuseIndex(MonitoredTableArgs table, String index, Faults itsFaults) {
    itsFaults.refuseUnlessLike(
        INDEX, "3 to 255 letters, digits, '.', '-' and '_'", "indexes", index);
    var room = NAMES_MAX - Objects.toString(component, "").length();
    var name = WatchedTable.indexName(table.name, index);
    if (name.length() > room) {
      itsFaults.refuse(
          "index '%s' makes an alarm's name too long: '%s' has %s characters"
              .formatted(index, name, name.length()),
          "1 to " + room,
          "shorten name");
    }
  }

  private static void refuseMissing(String argument, Object value, String allowed, Faults faults) {
    if (value == null) {
      faults.refuse(argument + " is missing", allowed, "set " + argument);
    }
  }

  private static void refuseBlank(
      String argument, Output<String> value, String allowed, Faults faults) {
    refuseMissing(argument, value, allowed, faults);
    Known.refuse(
        value,
        (text, its) ->
            its.refuseUnlessLike(SOMETHING, allowed, argument, Objects.toString(text, "")),
        faults);
  }

  private void refuseName(String name, Faults itsFaults) {
    var room = NAMES_MAX - Objects.toString(component, "").length();
    if (name == null || !StackName.fits(name, room)) {
      itsFaults.refuse(
          "its name cannot be part of an alarm's",
          "1 to " + room + " " + StackName.CHARACTERS,
          "change name");
    }
  }

  static void refuseTwice(String argument, List<String> values, Faults faults) {
    values.stream()
        .filter(Objects::nonNull)
        .collect(groupingBy(value -> value, TreeMap::new, counting()))
        .forEach((value, count) -> refuseUnlessOnce(argument, value, count, faults));
  }

  private static void refuseUnlessOnce(String argument, String value, long count, Faults faults) {
    if (count > 1) {
      faults.refuse(
          "%s has '%s' %s times".formatted(argument, value, count),
          "each once",
          "take one out, or rename it");
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
