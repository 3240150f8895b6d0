package dev.skerry.serverless;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the program wants different about alarms. */
record AlarmOverrides(List<AlarmOverrideArgs> given) {

  boolean enabled(String kind, String alarm) {
    return value(kind, alarm, override -> override.enabled, true);
  }

  boolean notifies(String kind, String alarm, boolean otherwise) {
    return value(kind, alarm, override -> override.notifies, otherwise);
  }

  AlarmRule on(AlarmRule rule) {
    var kind = rule.kind();
    return rule.with(
        value(kind.anchor(), rule.thing(), override -> override.threshold, rule.threshold()),
        periodSeconds(kind, rule.thing()),
        datapoints(kind, rule.thing()));
  }

  int periodSeconds(AlarmKind kind, String alarm) {
    return value(
        kind.anchor(), alarm, override -> override.periodSeconds, AlarmKind.PERIOD_SECONDS);
  }

  int datapoints(AlarmKind kind, String alarm) {
    return value(kind.anchor(), alarm, override -> override.datapoints, kind.datapoints());
  }

  /** One alarm's own override goes before its kind's. */
  private <T> T value(
      String kind, String alarm, Function<AlarmOverrideArgs, T> input, T otherwise) {
    return Stream.of(alarm, kind)
        .flatMap(name -> given.stream().filter(override -> name.equals(override.alarm)))
        .map(input)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(otherwise);
  }
}
