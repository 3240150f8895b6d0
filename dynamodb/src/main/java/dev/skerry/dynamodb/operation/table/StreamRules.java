package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import java.util.Optional;

/** The rules of StreamSpecification. */
final class StreamRules {
  private StreamRules() {}

  /** Checks the specification of a new table. */
  static void create(Input input) {
    check(
        input,
        "Table is being created with a stream enabled, UpdateViewType is required",
        "Table is being created with a stream disabled, UpdateViewType should not be specified");
  }

  /** Checks the specification of an update. */
  static void update(Input input) {
    check(
        input,
        "If stream is being enabled then UpdateViewType is required",
        "If stream is being disabled, then UpdateViewType must not be specified");
  }

  /** The view type of the stream to enable. */
  static Optional<String> viewType(Input input) {
    return input
        .structure("StreamSpecification")
        .flatMap(specification -> specification.text("StreamViewType"));
  }

  private static void check(Input input, String missing, String superfluous) {
    input
        .structure("StreamSpecification")
        .ifPresent(
            specification -> {
              var enabled = specification.bool("StreamEnabled").orElse(false);
              var viewType = specification.has("StreamViewType");
              Invalid.parametersIf(enabled && !viewType, missing);
              Invalid.parametersIf(!enabled && viewType, superfluous);
            });
  }
}
