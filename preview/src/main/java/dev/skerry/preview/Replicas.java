package dev.skerry.preview;

import java.util.Optional;
import java.util.stream.Collectors;

/** The replicas that a table has before the update. */
final class Replicas {
  private Replicas() {}

  /** Their names in the program, in Markdown; empty if there are none. */
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
