package dev.skerry.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of a resource, in the order in which a reviewer wants to read it. */
enum Outcome {
  DELETED("delete", "delete-replaced"),
  REPLACED(
      "replace",
      "create-replacement",
      "import-replacement",
      "read-replacement",
      "discard-replaced"),
  CHANGED("update"),
  ADDED("create"),
  IMPORTED("import"),
  UNTOUCHED("same", "refresh", "read", "discard", "remove-pending-replace");

  private final List<String> operations;

  Outcome(String... operations) {
    this.operations = List.of(operations);
  }

  /** By the engine's name of the operation, such as {@code create-replacement}. */
  static Optional<Outcome> of(String operation) {
    return Arrays.stream(values()).filter(it -> it.operations.contains(operation)).findFirst();
  }

  /** The operations there are, for an error message. */
  static String known() {
    return Arrays.stream(values())
        .flatMap(outcome -> outcome.operations.stream())
        .collect(Collectors.joining(", "));
  }

  /** Whether the thing that was there is gone afterwards. */
  boolean ends() {
    return this == DELETED || this == REPLACED;
  }

  /** In a sentence: {@code deleted}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As a heading: {@code Deleted}. */
  String title() {
    return name().charAt(0) + word().substring(1);
  }
}
