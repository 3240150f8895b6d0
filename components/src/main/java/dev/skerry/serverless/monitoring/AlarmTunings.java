package dev.skerry.serverless.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the program wants different about alarms. */
record AlarmTunings(List<AlarmTuningArgs> given) {

  boolean enabled(String kind, String alarm) {
    return value(kind, alarm, tuning -> tuning.enabled, true);
  }

  boolean notifies(String kind, String alarm, boolean otherwise) {
    return value(kind, alarm, tuning -> tuning.notifies, otherwise);
  }

  AlarmRule on(AlarmRule rule) {
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

  /** One alarm's own tuning goes before its kind's. */
  private <T> T value(String kind, String alarm, Function<AlarmTuningArgs, T> input, T otherwise) {
    return Stream.of(alarm, kind)
        .flatMap(name -> given.stream().filter(tuning -> name.equals(tuning.alarm)))
        .map(input)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(otherwise);
  }
}
