package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Validates the tunings of alarms.
 *
 * @param subjects the names of the monitored resources, by the scope of the alarm kinds
 */
record AlarmTuningValidation(
    AlarmTunings tunings, Map<String, List<String>> subjects, ValidationErrors errors) {
  /** All periods of an alarm together: CloudWatch API reference, "PutMetricAlarm". */
  private static final int EVALUATED_SECONDS_MAX = 86_400;

  /** The kinds whose threshold is an argument of {@link MonitoringArgs}. */
  private static final Map<AlarmKind, String> THRESHOLD_ARGUMENTS =
      Map.of(AlarmKind.API_5XX, "errorRatePercent", AlarmKind.API_LATENCY, "latencyMs");

  void run() {
    tunings.given().forEach(this::validate);
    Stream.of(AlarmKind.values()).forEach(this::validateEvaluatedTime);
  }

  private void validate(AlarmTuningArgs tuning) {
    var kind = Stream.of(AlarmKind.values()).filter(any -> matches(any, tuning.alarm)).findFirst();
    var tuningErrors = errors.in("alarmTuning '" + Objects.toString(tuning.alarm, "") + "'");
    if (kind.isPresent()) {
      validateMetricAlarm(kind.get(), tuning, tuningErrors);
    } else if (compositeAlarms().anyMatch(name -> name.equals(tuning.alarm))) {
      validateCompositeAlarm(tuning, tuningErrors);
    } else {
      tuningErrors.add(
          "alarm",
          "is '" + Objects.toString(tuning.alarm, "") + "'",
          ValidationErrors.listed(
                  Stream.concat(compositeAlarms(), AlarmKind.ids().stream()).toList())
              + ", or one alarm of a kind, such as function-<name>-errors",
          "change alarm");
    }
  }

  private static Stream<String> compositeAlarms() {
    return Stream.concat(Stream.of(Alarms.SERVICE), BurnRate.ids().stream());
  }

  private boolean matches(AlarmKind kind, String alarm) {
    return kind.id().equals(alarm) || alarmNames(kind).anyMatch(name -> name.equals(alarm));
  }

  private Stream<String> alarmNames(AlarmKind kind) {
    return subjects.getOrDefault(kind.scope(), List.of()).stream().map(kind::alarmName);
  }

  private static void validateMetricAlarm(
      AlarmKind kind, AlarmTuningArgs tuning, ValidationErrors errors) {
    var threshold = tuning.threshold;
    var input = THRESHOLD_ARGUMENTS.get(kind);
    if (threshold != null && input != null) {
      errors.add(
          "threshold",
          "conflicts with " + input,
          "no threshold for this alarm",
          "remove threshold, and set " + input + " instead");
    } else if (threshold != null && !(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) {
      errors.add("threshold", "is " + threshold, "0 or more", "change threshold");
    }
    var period = tuning.periodSeconds;
    if (period != null && (period < 60 || period > EVALUATED_SECONDS_MAX || period % 60 != 0)) {
      errors.add(
          "periodSeconds",
          "is " + period,
          "a multiple of 60, from 60 to " + EVALUATED_SECONDS_MAX,
          "change periodSeconds");
    }
    errors.requireInRange("datapoints", tuning.datapoints, 1, EVALUATED_SECONDS_MAX / 60);
  }

  /** Composite alarms have neither a threshold nor periods. */
  private static void validateCompositeAlarm(AlarmTuningArgs tuning, ValidationErrors errors) {
    requireAbsent("datapoints", tuning.datapoints, errors);
    requireAbsent("periodSeconds", tuning.periodSeconds, errors);
    requireAbsent("threshold", tuning.threshold, errors);
  }

  private static void requireAbsent(String argument, Number value, ValidationErrors errors) {
    if (value != null) {
      errors.add(
          argument,
          "is " + value,
          "only enabled and notifies for a composite alarm",
          "remove " + argument);
    }
  }

  /** Validates the kind before its alarms: an error of the kind is not repeated for each alarm. */
  private void validateEvaluatedTime(AlarmKind kind) {
    Stream.concat(Stream.of(kind.id()), alarmNames(kind))
        .filter(alarm -> evaluatedSeconds(kind, alarm) > EVALUATED_SECONDS_MAX)
        .findFirst()
        .ifPresent(alarm -> addTooLong(kind, alarm));
  }

  private void addTooLong(AlarmKind kind, String alarm) {
    errors
        .in("alarmTuning '" + alarm + "'")
        .add(
            "datapoints * periodSeconds is " + evaluatedSeconds(kind, alarm),
            "at most " + EVALUATED_SECONDS_MAX + " seconds",
            "reduce datapoints or periodSeconds");
  }

  private long evaluatedSeconds(AlarmKind kind, String alarm) {
    return (long) tunings.periodSeconds(kind, alarm) * tunings.datapoints(kind, alarm);
  }
}
