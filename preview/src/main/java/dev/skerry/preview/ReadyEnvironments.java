package dev.skerry.preview;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lambda has SnapStart or provisioned concurrency, and an update changes the function before it
 * ends the provisioned concurrency.
 */
record ReadyEnvironments() implements Rule {
  private static final String APPLY_ON = "snapStart.applyOn";
  private static final Optional<String> ON = Optional.of("PublishedVersions");

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return plan.changes(Types.FUNCTION)
        .filter(step -> step.differs("snapStart"))
        .filter(step -> step.after().flatMap(after -> after.input(APPLY_ON)).equals(ON))
        .filter(step -> of(step, plan).findAny().isPresent())
        .map(step -> obstacle(step, plan));
  }

  /** The provisioned concurrency that a function has before the update. */
  static Stream<Step> of(Step function, Plan plan) {
    var name = function.before().flatMap(before -> before.actual("name"));
    return plan.referring(Types.READY, "functionName", name);
  }

  private static Obstacle obstacle(Step step, Plan plan) {
    var names = of(step, plan).map(it -> Text.code(it.name())).collect(Collectors.joining(", "));
    return Obstacle.of(
        step,
        "SnapStart is switched on while its provisioned concurrency %s is still there. AWS takes one"
                .formatted(names)
            + " of the two.",
        "first deploy it without `provisionedConcurrency`, then with `snapStart`.");
  }
}
