package dev.skerry.preview;

import java.util.stream.Stream;

/**
 * The reserved concurrency of a function must not be lower than its provisioned concurrency. An
 * update changes the reserved concurrency first.
 */
record ReserveBelowProvisionedConcurrency() implements Rule {
  private static final String RESERVE = "reservedConcurrentExecutions";

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return plan.changes(Types.FUNCTION)
        .filter(step -> step.differs(RESERVE))
        .flatMap(step -> blockedChanges(step, provisioned(step, plan)));
  }

  private static int provisioned(Step function, Plan plan) {
    return SnapStartWithProvisionedConcurrency.of(function, plan)
        .flatMap(step -> step.before().stream())
        .flatMap(before -> before.actual("provisionedConcurrentExecutions").stream())
        .mapToInt(ReserveBelowProvisionedConcurrency::number)
        .sum();
  }

  private static Stream<BlockedChange> blockedChanges(Step step, int provisioned) {
    return step.after().flatMap(after -> after.input(RESERVE)).stream()
        .mapToInt(ReserveBelowProvisionedConcurrency::number)
        .filter(reserve -> 0 <= reserve && reserve < provisioned)
        .mapToObj(reserve -> blockedChange(step, reserve, provisioned));
  }

  /** Parses an integer that JSON may write as 5.0. */
  private static int number(String text) {
    return (int) Double.parseDouble(text);
  }

  private static BlockedChange blockedChange(Step step, int reserve, int provisioned) {
    return BlockedChange.of(
        step,
        "its reserved concurrency becomes %s while its provisioned concurrency is still %s. It must not be"
                .formatted(reserve, provisioned)
            + " lower.",
        "first deploy the lower `provisionedConcurrency`, then the lower `reservedConcurrency`.");
  }
}
