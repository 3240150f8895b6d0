package dev.skerry.preview;

import java.util.stream.Stream;

/**
 * AWS does not delete a table while its deletion protection is on. An update that disables the
 * protection and replaces the table disables it only for the new table.
 */
record DeletionProtection() implements Rule {
  private static final String PROPERTY = "deletionProtectionEnabled";

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return plan.steps().stream()
        .filter(Step::deletes)
        .flatMap(step -> step.before().stream().flatMap(before -> blockedChange(step, before)));
  }

  private static Stream<BlockedChange> blockedChange(Step step, State before) {
    if (!before.isOn(PROPERTY)) {
      return Stream.empty();
    }
    return Stream.of(
        step.isPendingDeletion() ? pendingDeletion(step, before) : planned(step, before));
  }

  private static BlockedChange planned(Step step, State before) {
    return BlockedChange.of(
        step,
        "it is %s, but AWS does not delete it while its deletion protection is on. This update"
                .formatted(step.outcome().word())
            + " fails when it deletes the old resource, and so does every later update.",
        "first deploy only `deletionProtection(false)`, then this change. If the update"
            + " has already failed: run %s, then run `pulumi up` again."
                .formatted(command(before)));
  }

  private static BlockedChange pendingDeletion(Step step, State before) {
    return BlockedChange.of(
        step,
        "an earlier update replaced it and could not delete the old one, %s, because its deletion"
                .formatted(Text.code(before.id()))
            + " protection was on. This update fails too, unless the protection is off now.",
        "copy the data that you need from the old one, run %s, then run `pulumi up` again."
            .formatted(command(before)));
  }

  /** Returns the command that disables the protection. The ARN of a replica contains its region. */
  private static String command(State before) {
    var arn = before.actual("arn").orElse("").split("[:/]");
    var table = arn.length > 6 ? arn[6] : before.id();
    var region = arn.length > 6 ? arn[3] : "REGION";
    return Text.code(
        "aws dynamodb update-table --region %s --table-name %s --no-deletion-protection-enabled"
            .formatted(region, table));
  }
}
