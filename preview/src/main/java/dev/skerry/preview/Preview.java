package dev.skerry.preview;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an update would do.
 *
 * @param changes one for each resource that does not stay as it is, in {@link Change#ORDER}
 * @param unchanged the number of resources that stay as they are, components among them
 * @param obstacles what makes it fail at AWS
 * @param errors what keeps the update from happening
 * @param warnings what the program or the engine warns of
 */
record Preview(
    List<Change> changes,
    int unchanged,
    List<Obstacle> obstacles,
    List<String> errors,
    List<String> warnings) {

  /** A preview that ended before the engine had anything to tell. */
  static Preview failed(String error) {
    return new Preview(List.of(), 0, List.of(), List.of(error), List.of());
  }

  Stream<Change> changes(Outcome outcome) {
    return changes.stream().filter(change -> change.outcome() == outcome);
  }
}
