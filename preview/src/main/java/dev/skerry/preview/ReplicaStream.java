package dev.skerry.preview;

import java.util.stream.Stream;

/**
 * AWS does not change the stream of a table with replicas. An update deletes the replicas after it
 * changed the table.
 */
record ReplicaStream() implements Rule {

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return plan.changes(Types.TABLE)
        .filter(step -> step.differs("streamEnabled") || step.differs("streamViewType"))
        .flatMap(step -> Replicas.of(step, plan).map(names -> blockedChange(step, names)).stream());
  }

  private static BlockedChange blockedChange(Step step, String replicas) {
    return BlockedChange.of(
        step,
        "its stream changes while there is still %s, which AWS replicates through that stream."
                .formatted(replicas)
            + " An update deletes replicas last.",
        "first deploy this change with `stream(\"NEW_AND_OLD_IMAGES\")`, then change the stream.");
  }
}
