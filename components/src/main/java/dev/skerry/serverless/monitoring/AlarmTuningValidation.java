package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@link Monitoring} refuses of tunings.
 *
 * @param subjects what is watched, by the scope of alarms' kinds
 */
record AlarmTuningValidation(
    AlarmTunings tunings, Map<String, List<String>> subjects, ValidationErrors errors) {
  /** CloudWatch API reference, "PutMetricAlarm", of periods below an hour. */
  private static final int LOOKS_BACK_SECONDS_MAX = 86_400;

  /** Their thresholds are the component's own inputs. */
  private static final Map<AlarmKind, String> INPUTS =
      Map.of(AlarmKind.API_5XX, "errorRatePercent", AlarmKind.API_LATENCY, "latencyMs");

  void run() {
    tunings.given().forEach(this::validate);
    Stream.of(AlarmKind.values()).forEach(this::validateLong);
  }

  private void validate(AlarmTuningArgs tuning) {
    var kind = Stream.of(AlarmKind.values()).filter(each -> is(each, tuning.alarm)).findFirst();
    var itsErrors = errors.in("alarmTuning '" + Objects.toString(tuning.alarm, "") + "'");
    if (kind.isPresent()) {
      validateTuning(kind.get(), tuning, itsErrors);
    } else if (compositeAlarms().anyMatch(name -> name.equals(tuning.alarm))) {
      validateAnyTuning(tuning, itsErrors);
    } else {
      itsErrors.add(
          "there is no such alarm",
          ValidationErrors.listed(
                  Stream.concat(compositeAlarms(), AlarmKind.ids().stream()).toList())
              + ", or the name of one of these, function-<name>-errors",
          "change alarm");
    }
  }

  private static Stream<String> compositeAlarms() {
    return Stream.concat(Stream.of(Alarms.SERVICE), BurnRate.ids().stream());
  }

  private boolean is(AlarmKind kind, String alarm) {
    return kind.id().equals(alarm) || each(kind).anyMatch(name -> name.equals(alarm));
  }

  private Stream<String> each(AlarmKind kind) {
    return subjects.getOrDefault(kind.scope(), List.of()).stream().map(kind::named);
  }

  private static void validateTuning(
      AlarmKind kind, AlarmTuningArgs tuning, ValidationErrors errors) {
    var threshold = tuning.threshold;
    var input = INPUTS.get(kind);
    if (threshold != null && input != null) {
      errors.add("threshold", "is " + threshold, "no threshold", "set " + input + " instead");
    } else if (threshold != null && !(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) {
      errors.add("threshold", "is " + threshold, "0 or more", "change threshold");
    }
    var period = tuning.periodSeconds;
    if (period != null && (period < 60 || period > LOOKS_BACK_SECONDS_MAX || period % 60 != 0)) {
      errors.add(
          "periodSeconds",
          "is " + period,
          "multiples of 60 up to " + LOOKS_BACK_SECONDS_MAX,
          "change periodSeconds");
    }
    errors.requireInRange("datapoints", tuning.datapoints, 1, LOOKS_BACK_SECONDS_MAX / 60);
  }

  /** What follows from its inputs, or from other alarms, cannot be set apart from them. */
  private static void validateAnyTuning(AlarmTuningArgs tuning, ValidationErrors errors) {
    Map<String, Optional<?>> inputs =
        Map.of(
            "threshold", Optional.ofNullable(tuning.threshold),
            "periodSeconds", Optional.ofNullable(tuning.periodSeconds),
            "datapoints", Optional.ofNullable(tuning.datapoints));
    inputs.entrySet().stream()
        .filter(input -> input.getValue().isPresent())
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            input ->
                errors.add(
                    input.getKey() + " is " + input.getValue().get(),
                    "enabled and notifies",
                    "leave " + input.getKey() + " out"));
  }

  /** By kind first: what is said of all is not said of each. */
  private void validateLong(AlarmKind kind) {
    Stream.concat(Stream.of(kind.id()), each(kind))
        .filter(alarm -> looksBackSeconds(kind, alarm) > LOOKS_BACK_SECONDS_MAX)
        .findFirst()
        .ifPresent(alarm -> validateLong(kind, alarm));
  }

  private void validateLong(AlarmKind kind, String alarm) {
    errors
        .in("alarmTuning '" + alarm + "'")
        .add(
            "datapoints * periodSeconds is " + looksBackSeconds(kind, alarm),
            LOOKS_BACK_SECONDS_MAX + " seconds at most",
            "set fewer datapoints or a shorter period");
  }

  private long looksBackSeconds(AlarmKind kind, String alarm) {
    return (long) tunings.periodSeconds(kind, alarm) * tunings.datapoints(kind, alarm);
  }
}
