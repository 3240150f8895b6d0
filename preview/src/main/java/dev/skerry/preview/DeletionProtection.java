package dev.skerry.preview;

import java.util.stream.Stream;

/**
 * AWS deletes no table while its deletion protection is on, and an update that switches it off and
 * replaces the table does so for the new one alone.
 */
record DeletionProtection() implements Rule {
  private static final String PROPERTY = "deletionProtectionEnabled";

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return plan.steps().stream()
        .filter(Step::deletes)
        .flatMap(step -> step.before().stream().flatMap(before -> obstacle(step, before)));
  }

  private static Stream<Obstacle> obstacle(Step step, State before) {
    if (!before.isOn(PROPERTY)) {
      return Stream.empty();
    }
    return Stream.of(step.isOverdue() ? overdue(step, before) : planned(step, before));
  }

  private static Obstacle planned(Step step, State before) {
    return Obstacle.of(
        step,
        "it is %s, but AWS does not delete it while its deletion protection is on. This update"
                .formatted(step.outcome().word())
            + " fails at its deletion, and so does every further one.",
        "first deploy `deletionProtection(false)` and nothing else, then this change. If the update"
            + " has failed already: run %s, then `pulumi up` again.".formatted(command(before)));
  }

  private static Obstacle overdue(Step step, State before) {
    return Obstacle.of(
        step,
        "an earlier update replaced it and could not delete the old one, %s: its deletion"
                .formatted(Text.code(before.id()))
            + " protection was on. Unless it is off by now, this update fails too.",
        "copy what you need from the old one, run %s, then `pulumi up` again."
            .formatted(command(before)));
  }

  /** A replica is a table of the same name in its own region, which its ARN tells. */
  private static String command(State before) {
    var arn = before.actual("arn").orElse("").split("[:/]");
    var table = arn.length > 6 ? arn[6] : before.id();
    var region = arn.length > 6 ? arn[3] : "REGION";
    return Text.code(
        "aws dynamodb update-table --region %s --table-name %s --no-deletion-protection-enabled"
            .formatted(region, table));
  }
}
