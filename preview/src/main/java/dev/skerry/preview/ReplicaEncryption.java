package dev.skerry.preview;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * AWS does not change the key of a table while it has replicas with another key. An update replaces
 * the replicas after the table.
 */
record ReplicaEncryption() implements Rule {

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return plan.changes(Types.TABLE)
        .filter(step -> step.differs("serverSideEncryption"))
        .filter(step -> isOn(step.before()) || isOn(step.after()))
        .flatMap(step -> Replicas.of(step, plan).map(names -> blockedChange(step, names)).stream());
  }

  /** Tells whether the table has a customer managed key. Otherwise AWS uses an AWS owned key. */
  private static boolean isOn(Optional<State> table) {
    return table.filter(it -> it.isOn("serverSideEncryption.enabled")).isPresent();
  }

  private static BlockedChange blockedChange(Step step, String replicas) {
    return BlockedChange.of(
        step,
        "its encryption key changes while it has the replica %s. AWS does not support that."
            .formatted(replicas),
        "first deploy it without replicas, but with `stream(\"NEW_AND_OLD_IMAGES\")`, then with the"
            + " new key and new replicas.");
  }
}
