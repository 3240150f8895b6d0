package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AWS requires capacity units for every index when a table leaves on-demand capacity. A program
 * that ignores changes of the indexes does not set them.
 */
record IndexCapacity() implements Rule {
  private static final String MODE = "billingMode";

  @Override
  public Stream<BlockedChange> blockedChanges(Plan plan) {
    return plan.changes(Types.TABLE)
        .flatMap(step -> step.after().stream().flatMap(after -> blockedChanges(step, after)));
  }

  private static Stream<BlockedChange> blockedChanges(Step step, State after) {
    var was = step.before().flatMap(before -> before.actual(MODE));
    if (!was.equals(Optional.of("PAY_PER_REQUEST"))
        || !after.input(MODE).equals(Optional.of("PROVISIONED"))) {
      return Stream.empty();
    }
    var names = withoutCapacity(after);
    return names.isEmpty() ? Stream.empty() : Stream.of(blockedChange(step, names));
  }

  private static List<String> withoutCapacity(State table) {
    return PreviewDocument.list(table.inputs(), "globalSecondaryIndexes")
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(index -> lacks("readCapacity", index) || lacks("writeCapacity", index))
        .map(IndexCapacity::name)
        .toList();
  }

  /** AWS reports zero units for an index with on-demand capacity. */
  private static boolean lacks(String units, JsonObject index) {
    return !index.has(units) || Values.known(index.get(units)).equals(Optional.of("0"));
  }

  private static String name(JsonObject index) {
    return index.has("name") ? Values.known(index.get("name")).orElse("") : "";
  }

  private static BlockedChange blockedChange(Step step, List<String> indexes) {
    return BlockedChange.of(
        step,
        "it leaves on-demand capacity, but there are no units for the index %s: changes of its indexes"
                .formatted(indexes.stream().map(Text::code).collect(Collectors.joining(", ")))
            + " are ignored.",
        "first deploy this change with `ignoreIndexChanges(false)`, then without it.");
  }
}
