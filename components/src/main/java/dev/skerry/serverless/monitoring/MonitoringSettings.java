package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The arguments of a {@link Monitoring}, checked and with their defaults. */
record MonitoringSettings(
    String dashboardName,
    Output<String> apiId,
    Output<String> stageName,
    List<MonitoredFunctionArgs> functions,
    List<MonitoredTableArgs> tables,
    boolean alarms,
    boolean accountAlarms,
    AlarmTunings tunings,
    int latencyMs,
    double errorRatePercent,
    BigDecimal availabilitySloPercent,
    String runbook,
    Subscribers subscribers,
    List<OverrideSettings> overrides) {

  /** Of an alarm's, a dashboard's or a query's 255, what its alarmName leaves. */
  private static final int DASHBOARD_NAME_MAX = 255 - "-slowest requests".length();

  /** AWS Chatbot API reference, "CreateSlackChannelConfiguration". */
  private static final int SLACK_NAME_MAX = 128;

  private static final int LATENCY_MS = 2500;
  private static final double ERROR_RATE_PERCENT = 5;
  private static final double AVAILABILITY_SLO_PERCENT = 99.9;
  private static final String RUNBOOK = "docs/runbook.md";

  /** Returns the name of an index in dashboards and alarms; a table's name has no dot. */
  static String indexName(String table, String index) {
    return table + "." + index;
  }

  /** Who is told. */
  record Subscribers(
      Optional<Output<String>> topicArn,
      List<String> emails,
      Optional<SlackArgs> slack,
      Optional<Output<String>> webhookUrl) {
    static Subscribers of(MonitoringArgs args) {
      return new Subscribers(
          Optional.ofNullable(args.topicArn),
          InputLists.orEmpty(args.emails),
          Optional.ofNullable(args.slack),
          Optional.ofNullable(args.webhookUrl));
    }
  }

  /**
   * Returns the settings.
   *
   * @throws IllegalArgumentException with all errors of the arguments
   */
  static MonitoringSettings of(String name, String dashboardName, MonitoringArgs given) {
    var args = given == null ? MonitoringArgs.builder().build() : given;
    var errors = new ValidationErrors("Monitoring", name);
    var overrides = validate(name, dashboardName, args, errors);
    errors.throwIfAny();
    return new MonitoringSettings(
        dashboardName,
        args.apiId,
        args.stageName,
        InputLists.orEmpty(args.functions),
        InputLists.orEmpty(args.tables),
        alarms(args),
        or(args.accountAlarms, false),
        new AlarmTunings(InputLists.orEmpty(args.alarmTuning)),
        or(args.latencyMs, LATENCY_MS),
        or(args.errorRatePercent, ERROR_RATE_PERCENT),
        BigDecimal.valueOf(or(args.availabilitySloPercent, AVAILABILITY_SLO_PERCENT)),
        or(args.runbookUrl, RUNBOOK),
        Subscribers.of(args),
        overrides);
  }

  /** Returns the errors of the arguments. */
  static List<ValidationError> validate(String name, String dashboardName, MonitoringArgs args) {
    var errors = new ValidationErrors("Monitoring", name);
    validate(name, dashboardName, args, errors);
    return errors.all();
  }

  private static List<OverrideSettings> validate(
      String name, String dashboardName, MonitoringArgs args, ValidationErrors errors) {
    StackName.validateTooLong("dashboard", dashboardName, DASHBOARD_NAME_MAX, errors);
    if (args.slack != null) {
      StackName.validateTooLong("Slack configuration", dashboardName, SLACK_NAME_MAX, errors);
    }
    new MonitoringValidation(name, args, errors).run();
    return OverrideSettings.of(args.overrides, errors);
  }

  static boolean alarms(MonitoringArgs args) {
    return or(args.alarms, true);
  }

  private static <T> T or(T given, T otherwise) {
    return Optional.ofNullable(given).orElse(otherwise);
  }

  /** The name at AWS of something that Pulumi cannot name itself. */
  String named(String alarmName) {
    return dashboardName + "-" + alarmName;
  }

  /** The share of requests that may fail: 0.001 for 99.9 %. */
  BigDecimal errorBudget() {
    return BigDecimal.valueOf(100).subtract(availabilitySloPercent).movePointLeft(2);
  }

  List<BurnRate> burnRates() {
    return Stream.of(BurnRate.values())
        .filter(burnRate -> tunings.enabled(burnRate.id(), burnRate.id()))
        .toList();
  }

  /** The log groups that are known. */
  List<Output<String>> logGroupNames() {
    return functions.stream()
        .flatMap(function -> Stream.ofNullable(function.logGroupName()))
        .toList();
  }
}
