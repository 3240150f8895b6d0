package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Validates the arguments of {@link Monitoring}. */
record MonitoringValidation(String component, MonitoringArgs args, ValidationErrors errors) {
  /**
   * The length of a component's name and the name of a monitored resource together. The name of an
   * alarm contains both and has at most 255 characters.
   */
  private static final int NAMES_MAX =
      255 - "-table--write-throttles".length() - StackName.AUTO_NAME_SUFFIX;

  private static final Pattern RUNBOOK = Pattern.compile("https://[^\\s#]{1,392}");

  /**
   * With an objective of 95 %, the fastest burn rate (14.4) means that 72 % of the requests fail;
   * with 93 % it would be over 100 %.
   */
  private static final double SLO_PERCENT_MIN = 95;

  /** DynamoDB developer guide, "Naming rules". */
  private static final Pattern INDEX = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

  /** HTTP API quotas: the integration timeout. */
  private static final int LATENCY_MS_MAX = 30_000;

  /** Lambda quotas: a function's timeout. */
  private static final int TIMEOUT_SECONDS_MAX = 900;

  /** CloudWatch API reference, "PutMetricData"; CloudWatch user guide, "Metrics concepts". */
  private static final Pattern NAMESPACE = Pattern.compile("(?!AWS/)[A-Za-z0-9._/#-]{1,255}");

  private static final Pattern NOT_BLANK = Pattern.compile("\\S+");

  void run() {
    StackName.validateComponentName(component, NAMES_MAX - 1, errors);
    requireNotBlank("apiId", args.apiId, "the id of an HTTP API", errors);
    requireNotBlank("stageName", args.stageName, "the name of a stage, or $default", errors);
    var functions = InputLists.orEmpty(args.functions);
    var tables = InputLists.orEmpty(args.tables);
    functions.forEach(this::validateFunction);
    tables.forEach(this::validateTable);
    errors.requireUnique("functions", functions.stream().map(function -> function.name).toList());
    errors.requireUnique("tables", tables.stream().map(table -> table.name).toList());
    errors.requireInRange("latencyMs", args.latencyMs, 1, LATENCY_MS_MAX);
    validateErrorRate();
    validateSlo();
    errors.requireMatch(
        "runbookUrl", args.runbookUrl, RUNBOOK, "https://… of 400 characters at most, without '#'");
    errors.requireMatch(
        "requestMetricsNamespace",
        args.requestMetricsNamespace,
        NAMESPACE,
        "1 to 255 letters, digits and . _ / # -, not starting with AWS/");
    validateTuning(functions, tables);
    new SubscriberValidation(args, errors).run();
  }

  private void validateErrorRate() {
    var percent = args.errorRatePercent;
    if (percent != null && !(percent > 0 && percent < 100)) {
      errors.add(
          "errorRatePercent", "is " + percent, "above 0 and below 100", "change errorRatePercent");
    }
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

  private void validateTuning(
      List<MonitoredFunctionArgs> functions, List<MonitoredTableArgs> tables) {
    var tunings = new AlarmTunings(InputLists.orEmpty(args.alarmTuning));
    errors.requireUnique(
        "alarmTuning", tunings.given().stream().map(tuning -> tuning.alarm).toList());
    var subjects =
        Map.of(
            "function", functions.stream().map(function -> function.name).toList(),
            "table", tables.stream().map(table -> table.name).toList(),
            "index", tables.stream().flatMap(MonitoringValidation::indexNames).toList());
    new AlarmTuningValidation(tunings, subjects, errors).run();
  }

  private static Stream<String> indexNames(MonitoredTableArgs table) {
    return table.indexes().stream().map(index -> MonitoringSettings.indexName(table.name, index));
  }

  private void validateFunction(MonitoredFunctionArgs function) {
    var functionErrors = errors.in("function '" + Objects.toString(function.name, "") + "'");
    validateName(function.name, functionErrors);
    requireNotBlank(
        "functionName", function.functionName, "the physical name of the function", functionErrors);
    functionErrors.requirePresent(
        "timeoutSeconds", function.timeoutSeconds, "1 to " + TIMEOUT_SECONDS_MAX);
    functionErrors.requireInRange(
        "timeoutSeconds", function.timeoutSeconds, 1, TIMEOUT_SECONDS_MAX);
  }

  private void validateTable(MonitoredTableArgs table) {
    var tableErrors = errors.in("table '" + Objects.toString(table.name, "") + "'");
    validateName(table.name, tableErrors);
    requireNotBlank("tableName", table.tableName, "the physical name of the table", tableErrors);
    tableErrors.requireEach(
        "indexes",
        table.indexes(),
        INDEX.asMatchPredicate(),
        "3 to 255 letters, digits, '.', '-' and '_'");
    table.indexes().forEach(index -> validateIndexName(table, index, tableErrors));
    tableErrors.requireUnique("indexes", table.indexes());
  }

  private void validateIndexName(
      MonitoredTableArgs table, String index, ValidationErrors tableErrors) {
    var name = MonitoringSettings.indexName(table.name, index);
    if (name.length() > nameMaxLength()) {
      tableErrors.add(
          "indexes",
          "contains '%s', so that alarm names contain '%s' with %s characters"
              .formatted(index, name, name.length()),
          "1 to " + nameMaxLength() + " characters for table and index together",
          "shorten name");
    }
  }

  private void validateName(String name, ValidationErrors resourceErrors) {
    var allowed = "1 to " + nameMaxLength() + " " + StackName.CHARACTERS;
    resourceErrors.requirePresent("name", name, allowed);
    if (name != null && !StackName.isValid(name, nameMaxLength())) {
      resourceErrors.add("name", "is '" + name + "'", allowed, "change name");
    }
  }

  private int nameMaxLength() {
    return NAMES_MAX - Objects.toString(component, "").length();
  }

  private static void requireNotBlank(
      String argument, Output<String> value, String allowed, ValidationErrors errors) {
    errors.requirePresent(argument, value, allowed);
    Outputs.validate(
        value,
        (text, its) -> its.requireMatch(argument, Objects.toString(text, ""), NOT_BLANK, allowed),
        errors);
  }
}
