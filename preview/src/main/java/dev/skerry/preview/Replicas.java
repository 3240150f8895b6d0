package dev.skerry.preview;

import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the replicas of a table before the update. */
final class Replicas {
  private Replicas() {}

  /** Returns their logical names, in Markdown; empty if the table has no replicas. */
  static Optional<String> of(Step table, Plan plan) {
    var arn = table.before().flatMap(before -> before.actual("arn"));
    var names =
        plan.referring(Types.REPLICA, "globalTableArn", arn)
            .map(replica -> Text.code(replica.name()))
            .distinct()
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(it -> !it.isEmpty());
  }
}
