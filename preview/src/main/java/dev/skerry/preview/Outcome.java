package dev.skerry.preview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The result of an update for a resource, in the order of the summary. */
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
  UNCHANGED("same", "refresh", "read", "discard", "remove-pending-replace");

  private final List<String> operations;

  Outcome(String... operations) {
    this.operations = List.of(operations);
  }

  /** Returns the outcome of an engine operation, such as {@code create-replacement}. */
  static Optional<Outcome> of(String operation) {
    return Arrays.stream(values()).filter(it -> it.operations.contains(operation)).findFirst();
  }

  /** Returns all operations, for an error message. */
  static String known() {
    return Arrays.stream(values())
        .flatMap(outcome -> outcome.operations.stream())
        .collect(Collectors.joining(", "));
  }

  /** Tells whether the update removes the existing resource. */
  boolean removesResource() {
    return this == DELETED || this == REPLACED;
  }

  /** Returns the word inside a sentence, such as {@code deleted}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the word as a heading, such as {@code Deleted}. */
  String title() {
    return name().charAt(0) + word().substring(1);
  }
}
