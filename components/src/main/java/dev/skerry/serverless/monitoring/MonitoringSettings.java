package dev.skerry.serverless.monitoring;

import static java.util.Objects.requireNonNullElse;

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

/** The validated arguments of {@link Monitoring}, with defaults. */
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
    Optional<RequestMetrics> requestMetrics,
    List<OverrideSettings> overrides) {

  /**
   * The dashboard's name is the prefix of other physical names, which have at most 255 characters.
   */
  private static final int DASHBOARD_NAME_MAX = 255 - "-slowest requests".length();

  /** AWS Chatbot API reference, "CreateSlackChannelConfiguration". */
  private static final int SLACK_NAME_MAX = 128;

  private static final int LATENCY_MS = 2500;
  private static final double ERROR_RATE_PERCENT = 5;
  private static final double AVAILABILITY_SLO_PERCENT = 99.9;
  private static final String RUNBOOK = "docs/runbook.md";

  /**
   * Returns the name of an index in dashboards and alarms. It is unique: names of tables have no
   * dot.
   */
  static String indexName(String table, String index) {
    return table + "." + index;
  }

  /** The subscribers of the topic, and the topic if it is given. */
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
        requireNonNullElse(args.accountAlarms, false),
        new AlarmTunings(InputLists.orEmpty(args.alarmTuning)),
        requireNonNullElse(args.latencyMs, LATENCY_MS),
        requireNonNullElse(args.errorRatePercent, ERROR_RATE_PERCENT),
        BigDecimal.valueOf(
            requireNonNullElse(args.availabilitySloPercent, AVAILABILITY_SLO_PERCENT)),
        requireNonNullElse(args.runbookUrl, RUNBOOK),
        Subscribers.of(args),
        Optional.ofNullable(args.requestMetricsNamespace).map(RequestMetrics::new),
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
    StackName.requireMaxLength("dashboard", dashboardName, DASHBOARD_NAME_MAX, errors);
    if (args.slack != null) {
      StackName.requireMaxLength("Slack configuration", dashboardName, SLACK_NAME_MAX, errors);
    }
    new MonitoringValidation(name, args, errors).run();
    return OverrideSettings.of(args.overrides, errors);
  }

  static boolean alarms(MonitoringArgs args) {
    return requireNonNullElse(args.alarms, true);
  }

  /** Returns the physical name of a composite alarm, for which Pulumi generates none. */
  String physicalName(String alarmName) {
    return dashboardName + "-" + alarmName;
  }

  /** Returns the share of requests that may fail: 0.001 for 99.9 %. */
  BigDecimal errorBudget() {
    return BigDecimal.valueOf(100).subtract(availabilitySloPercent).movePointLeft(2);
  }

  /** Returns the burn rates whose alarms are enabled. */
  List<BurnRate> burnRates() {
    return Stream.of(BurnRate.values())
        .filter(burnRate -> tunings.enabled(burnRate.id(), burnRate.id()))
        .toList();
  }

  /** Returns the names of the functions' log groups. */
  List<Output<String>> logGroupNames() {
    return functions.stream()
        .flatMap(function -> Stream.ofNullable(function.logGroupName()))
        .toList();
  }
}
