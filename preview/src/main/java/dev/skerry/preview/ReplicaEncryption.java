package dev.skerry.preview;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The key of a table with replicas changes together with theirs or not at all, and an update
 * replaces replicas after it has changed the table.
 */
record ReplicaEncryption() implements Rule {

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return plan.changes(Types.TABLE)
        .filter(step -> step.differs("serverSideEncryption"))
        .filter(step -> isOn(step.before()) || isOn(step.after()))
        .flatMap(step -> Replicas.of(step, plan).map(names -> obstacle(step, names)).stream());
  }

  /** Without it AWS encrypts with a key of its own, and so it does where it is switched off. */
  private static boolean isOn(Optional<State> table) {
    return table.filter(it -> it.isOn("serverSideEncryption.enabled")).isPresent();
  }

  private static Obstacle obstacle(Step step, String replicas) {
    return Obstacle.of(
        step,
        "its encryption key changes while it has the replica %s, which AWS does not do."
            .formatted(replicas),
        "first deploy it without replicas, but with `stream(\"NEW_AND_OLD_IMAGES\")`; then with the"
            + " new key and new replicas.");
  }
}
