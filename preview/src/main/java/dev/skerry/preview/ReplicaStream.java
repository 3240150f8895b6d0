package dev.skerry.preview;

import java.util.stream.Stream;

/**
 * AWS keeps the stream of a table with replicas on, and an update deletes replicas after it has
 * changed the table.
 */
record ReplicaStream() implements Rule {

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return plan.changes(Types.TABLE)
        .filter(step -> step.differs("streamEnabled") || step.differs("streamViewType"))
        .flatMap(step -> Replicas.of(step, plan).map(names -> obstacle(step, names)).stream());
  }

  private static Obstacle obstacle(Step step, String replicas) {
    return Obstacle.of(
        step,
        "its stream changes while there is still %s, which AWS fills from that stream."
                .formatted(replicas)
            + " An update deletes replicas last.",
        "first deploy this change with `stream(\"NEW_AND_OLD_IMAGES\")`, then change the stream.");
  }
}
