package dev.skerry.preview;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a preview.
 *
 * @param changes the changed resources, in {@link Change#ORDER}
 * @param unchanged the number of unchanged resources, including components
 * @param blockedChanges the changes that AWS will reject
 * @param errors the errors of the preview
 * @param warnings the warnings of the program and the engine
 */
record Preview(
    List<Change> changes,
    int unchanged,
    List<BlockedChange> blockedChanges,
    List<String> errors,
    List<String> warnings) {

  /** Creates a preview that failed before the engine printed a document. */
  static Preview failed(String error) {
    return new Preview(List.of(), 0, List.of(), List.of(error), List.of());
  }

  Stream<Change> changes(Outcome outcome) {
    return changes.stream().filter(change -> change.outcome() == outcome);
  }
}
