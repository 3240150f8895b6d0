package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.Faults;
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
record AlarmTuningChecks(AlarmTunings tunings, Map<String, List<String>> subjects, Faults faults) {
  /** CloudWatch API reference, "PutMetricAlarm", of periods below an hour. */
  private static final int LOOKS_BACK_SECONDS_MAX = 86_400;

  /** Their thresholds are the component's own inputs. */
  private static final Map<AlarmKind, String> INPUTS =
      Map.of(AlarmKind.API_5XX, "errorRatePercent", AlarmKind.API_LATENCY, "latencyMs");

  void run() {
    tunings.given().forEach(this::refuse);
    Stream.of(AlarmKind.values()).forEach(this::refuseLong);
  }

  private void refuse(AlarmTuningArgs tuning) {
    var kind = Stream.of(AlarmKind.values()).filter(each -> is(each, tuning.alarm)).findFirst();
    var itsFaults = faults.in("alarmTuning '" + Objects.toString(tuning.alarm, "") + "'");
    if (kind.isPresent()) {
      refuseTuning(kind.get(), tuning, itsFaults);
    } else if (gathering().anyMatch(name -> name.equals(tuning.alarm))) {
      refuseAnyTuning(tuning, itsFaults);
    } else {
      itsFaults.refuse(
          "there is no such alarm",
          Faults.listed(Stream.concat(gathering(), AlarmKind.anchors().stream()).toList())
              + ", or the name of one of these, function-<name>-errors",
          "change alarm");
    }
  }

  private static Stream<String> gathering() {
    return Stream.concat(Stream.of(Alarms.SERVICE), Burn.anchors().stream());
  }

  private boolean is(AlarmKind kind, String alarm) {
    return kind.anchor().equals(alarm) || each(kind).anyMatch(name -> name.equals(alarm));
  }

  private Stream<String> each(AlarmKind kind) {
    return subjects.getOrDefault(kind.scope(), List.of()).stream().map(kind::named);
  }

  private static void refuseTuning(AlarmKind kind, AlarmTuningArgs tuning, Faults faults) {
    var threshold = tuning.threshold;
    var input = INPUTS.get(kind);
    if (threshold != null && input != null) {
      faults.refuse("threshold is " + threshold, "no threshold", "set " + input + " instead");
    } else if (threshold != null && !(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) {
      faults.refuse("threshold is " + threshold, "0 or more", "change threshold");
    }
    var period = tuning.periodSeconds;
    if (period != null && (period < 60 || period > LOOKS_BACK_SECONDS_MAX || period % 60 != 0)) {
      faults.refuse(
          "periodSeconds is " + period,
          "multiples of 60 up to " + LOOKS_BACK_SECONDS_MAX,
          "change periodSeconds");
    }
    faults.refuseOutside(1, LOOKS_BACK_SECONDS_MAX / 60, "datapoints", tuning.datapoints);
  }

  /** What follows from its inputs, or from other alarms, cannot be set apart from them. */
  private static void refuseAnyTuning(AlarmTuningArgs tuning, Faults faults) {
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
                faults.refuse(
                    input.getKey() + " is " + input.getValue().get(),
                    "enabled and notifies",
                    "leave " + input.getKey() + " out"));
  }

  /** By kind first: what is said of all is not said of each. */
  private void refuseLong(AlarmKind kind) {
    Stream.concat(Stream.of(kind.anchor()), each(kind))
        .filter(alarm -> looksBackSeconds(kind, alarm) > LOOKS_BACK_SECONDS_MAX)
        .findFirst()
        .ifPresent(alarm -> refuseLong(kind, alarm));
  }

  private void refuseLong(AlarmKind kind, String alarm) {
    faults
        .in("alarmTuning '" + alarm + "'")
        .refuse(
            "datapoints * periodSeconds is " + looksBackSeconds(kind, alarm),
            LOOKS_BACK_SECONDS_MAX + " seconds at most",
            "set fewer datapoints or a shorter period");
  }

  private long looksBackSeconds(AlarmKind kind, String alarm) {
    return (long) tunings.periodSeconds(kind, alarm) * tunings.datapoints(kind, alarm);
  }
}
