package dev.skerry.serverless.monitoring;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@link Monitoring} refuses. */
record MonitoringValidation(String component, MonitoringArgs args, ValidationErrors errors) {
  /** What the names of a component and of a watched thing may have together, of an alarm's 255. */
  private static final int NAMES_MAX =
      255 - "-table--write-throttles".length() - StackName.AUTO_NAME_SUFFIX;

  private static final Pattern RUNBOOK = Pattern.compile("https://[^\\s#]{1,392}");

  /**
   * BurnRate's fastest rate, 14.4, of a budget of 5 % is 72 % of the requests; of 7 %, over 100 %.
   */
  private static final double SLO_PERCENT_MIN = 95;

  /** Amazon DynamoDB developer guide, naming rules. */
  private static final Pattern INDEX = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  /** API Gateway, "HTTP API quotas": the integration timeout. */
  private static final int LATENCY_MS_MAX = 30_000;

  /** Lambda quotas: a function's timeout. */
  private static final int TIMEOUT_SECONDS_MAX = 900;

  private static final Pattern SOMETHING = Pattern.compile("\\S+");

  void run() {
    StackName.validateComponent(component, NAMES_MAX - 1, errors);
    validateBlank("apiId", args.apiId, "an HTTP API's id", errors);
    validateBlank("stageName", args.stageName, "a stage's name, or $default", errors);
    InputLists.orEmpty(args.functions).forEach(this::validateFunction);
    InputLists.orEmpty(args.tables).forEach(this::validateTable);
    validateTwice(
        "functions", InputLists.orEmpty(args.functions).stream().map(f -> f.name).toList(), errors);
    validateTwice(
        "tables", InputLists.orEmpty(args.tables).stream().map(t -> t.name).toList(), errors);
    errors.requireInRange("latencyMs", args.latencyMs, 1, LATENCY_MS_MAX);
    validateErrorRate();
    validateSlo();
    errors.requireMatch(
        "runbookUrl", args.runbookUrl, RUNBOOK, "https://… of 400 characters at most, without '#'");
    validateTuning(new AlarmTunings(InputLists.orEmpty(args.alarmTuning)));
    new SubscriberValidation(args, errors).run();
  }

  private void validateSlo() {
    var percent = args.availabilitySloPercent;
    if (percent != null && !(percent >= SLO_PERCENT_MIN && percent < 100)) {
      errors.add(
          "availabilitySloPercent",
          "is " + percent,
          "95 or more and below 100",
          "change availabilitySloPercent");
    }
  }

  private void validateTuning(AlarmTunings tunings) {
    validateTwice("alarmTuning", tunings.given().stream().map(each -> each.alarm).toList(), errors);
    var tables = InputLists.orEmpty(args.tables);
    var subjects =
        Map.of(
            "function", InputLists.orEmpty(args.functions).stream().map(each -> each.name).toList(),
            "table", tables.stream().map(table -> table.name).toList(),
            "index", tables.stream().flatMap(MonitoringValidation::indexes).toList());
    new AlarmTuningValidation(tunings, subjects, errors).run();
  }

  private static Stream<String> indexes(MonitoredTableArgs table) {
    return InputLists.orEmpty(table.indexes).stream()
        .map(index -> MonitoringSettings.indexName(table.name, index));
  }

  private void validateFunction(MonitoredFunctionArgs function) {
    var itsErrors = errors.in("function '" + Objects.toString(function.name, "") + "'");
    validateName(function.name, itsErrors);
    validateBlank("functionName", function.functionName, "its name at AWS", itsErrors);
    validateMissing(
        "timeoutSeconds", function.timeoutSeconds, "1 to " + TIMEOUT_SECONDS_MAX, itsErrors);
    itsErrors.requireInRange("timeoutSeconds", function.timeoutSeconds, 1, TIMEOUT_SECONDS_MAX);
  }

  private void validateTable(MonitoredTableArgs table) {
    var itsErrors = errors.in("table '" + Objects.toString(table.name, "") + "'");
    validateName(table.name, itsErrors);
    validateBlank("tableName", table.tableName, "its name at AWS", itsErrors);
    InputLists.orEmpty(table.indexes).forEach(index -> validateIndex(table, index, itsErrors));
    validateTwice("indexes", InputLists.orEmpty(table.indexes), itsErrors);
  }

  private void validateIndex(MonitoredTableArgs table, String index, ValidationErrors itsErrors) {
    itsErrors.requireMatch("indexes", index, INDEX, "3 to 255 letters, digits, '.', '-' and '_'");
    var room = NAMES_MAX - Objects.toString(component, "").length();
    var name = MonitoringSettings.indexName(table.name, index);
    if (name.length() > room) {
      itsErrors.add(
          "index '%s' makes an alarm's name too long: '%s' has %s characters"
              .formatted(index, name, name.length()),
          "1 to " + room,
          "shorten name");
    }
  }

  private static void validateMissing(
      String argument, Object value, String allowed, ValidationErrors errors) {
    if (value == null) {
      errors.add(argument, "is missing", allowed, "set " + argument);
    }
  }

  private static void validateBlank(
      String argument, Output<String> value, String allowed, ValidationErrors errors) {
    validateMissing(argument, value, allowed, errors);
    Outputs.validate(
        value,
        (text, its) -> its.requireMatch(argument, Objects.toString(text, ""), SOMETHING, allowed),
        errors);
  }

  private void validateName(String name, ValidationErrors itsErrors) {
    var room = NAMES_MAX - Objects.toString(component, "").length();
    if (name == null || !StackName.fits(name, room)) {
      itsErrors.add(
          "its name cannot be part of an alarm's",
          "1 to " + room + " " + StackName.CHARACTERS,
          "change name");
    }
  }

  static void validateTwice(String argument, List<String> values, ValidationErrors errors) {
    values.stream()
        .filter(Objects::nonNull)
        .collect(groupingBy(value -> value, TreeMap::new, counting()))
        .forEach((value, count) -> validateUnlessOnce(argument, value, count, errors));
  }

  private static void validateUnlessOnce(
      String argument, String value, long count, ValidationErrors errors) {
    if (count > 1) {
      errors.add(
          "%s has '%s' %s times".formatted(argument, value, count),
          "each once",
          "take one out, or rename it");
    }
  }

  private void validateErrorRate() {
    var percent = args.errorRatePercent;
    if (percent != null && !(percent > 0 && percent < 100)) {
      errors.add(
          "errorRatePercent", "is " + percent, "above 0 and below 100", "change errorRatePercent");
    }
  }
}
