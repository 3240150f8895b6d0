package dev.skerry.preview;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lambda does not support SnapStart together with provisioned concurrency. An update changes the
 * function before it deletes the provisioned concurrency.
 */
record SnapStartWithProvisionedConcurrency() implements Rule {
  private static final String APPLY_ON = "snapStart.applyOn";
  private static final Optional<String> ON = Optional.of("PublishedVersions");

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return plan.changes(Types.FUNCTION)
        .filter(step -> step.differs("snapStart"))
        .filter(step -> step.after().flatMap(after -> after.input(APPLY_ON)).equals(ON))
        .filter(step -> of(step, plan).findAny().isPresent())
        .map(step -> blockedChange(step, plan));
  }

  /** Returns the provisioned concurrency of a function before the update. */
  static Stream<Step> of(Step function, Plan plan) {
    var name = function.before().flatMap(before -> before.actual("name"));
    return plan.referring(Types.PROVISIONED_CONCURRENCY, "functionName", name);
  }

  private static BlockedChange blockedChange(Step step, Plan plan) {
    var names = of(step, plan).map(it -> Text.code(it.name())).collect(Collectors.joining(", "));
    return BlockedChange.of(
        step,
        "SnapStart is switched on while its provisioned concurrency %s is still there. AWS supports only one"
                .formatted(names)
            + " of the two.",
        "first deploy it without `provisionedConcurrency`, then with `snapStart`.");
  }
}
