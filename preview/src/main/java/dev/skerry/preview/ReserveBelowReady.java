package dev.skerry.preview;

import java.util.stream.Stream;

/**
 * Provisioned concurrency comes out of a function's reserve, and an update changes the function
 * first.
 */
record ReserveBelowReady() implements Rule {
  private static final String RESERVE = "reservedConcurrentExecutions";

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return plan.changes(Types.FUNCTION)
        .filter(step -> step.differs(RESERVE))
        .flatMap(step -> obstacles(step, ready(step, plan)));
  }

  private static int ready(Step function, Plan plan) {
    return ReadyEnvironments.of(function, plan)
        .flatMap(step -> step.before().stream())
        .flatMap(before -> before.actual("provisionedConcurrentExecutions").stream())
        .mapToInt(ReserveBelowReady::number)
        .sum();
  }

  private static Stream<Obstacle> obstacles(Step step, int ready) {
    return step.after().flatMap(after -> after.input(RESERVE)).stream()
        .mapToInt(ReserveBelowReady::number)
        .filter(reserve -> 0 <= reserve && reserve < ready)
        .mapToObj(reserve -> obstacle(step, reserve, ready));
  }

  /** JSON knows one kind of number: 5.0 is 5. */
  private static int number(String text) {
    return (int) Double.parseDouble(text);
  }

  private static Obstacle obstacle(Step step, int reserve, int ready) {
    return Obstacle.of(
        step,
        "its reserved concurrency becomes %s while its provisioned concurrency is still %s, which comes"
                .formatted(reserve, ready)
            + " out of it.",
        "first deploy the lower `provisionedConcurrency`, then the lower `reservedConcurrency`.");
  }
}
