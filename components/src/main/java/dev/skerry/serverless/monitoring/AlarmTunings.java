package dev.skerry.serverless.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks up the tunings of alarms. The tuning of one alarm overrides the tuning of its kind. */
record AlarmTunings(List<AlarmTuningArgs> given) {

  boolean enabled(String kind, String alarm) {
    return value(kind, alarm, tuning -> tuning.enabled, true);
  }

  boolean notifies(String kind, String alarm, boolean defaultValue) {
    return value(kind, alarm, tuning -> tuning.notifies, defaultValue);
  }

  /** Returns the rule with the values of its tunings. */
  AlarmRule applyTo(AlarmRule rule) {
    var kind = rule.kind();
    return rule.with(
        value(kind.id(), rule.alarmName(), tuning -> tuning.threshold, rule.threshold()),
        periodSeconds(kind, rule.alarmName()),
        datapoints(kind, rule.alarmName()));
  }

  int periodSeconds(AlarmKind kind, String alarm) {
    return value(kind.id(), alarm, tuning -> tuning.periodSeconds, AlarmKind.PERIOD_SECONDS);
  }

  int datapoints(AlarmKind kind, String alarm) {
    return value(kind.id(), alarm, tuning -> tuning.datapoints, kind.datapoints());
  }

  private <T> T value(
      String kind, String alarm, Function<AlarmTuningArgs, T> input, T defaultValue) {
    return Stream.of(alarm, kind)
        .flatMap(name -> given.stream().filter(tuning -> name.equals(tuning.alarm)))
        .map(input)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(defaultValue);
  }
}
