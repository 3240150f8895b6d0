package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AWS requires units of every index when a table leaves on-demand capacity, and a program that
 * ignores changes of its indexes gives none.
 */
record IndexUnits() implements Rule {
  private static final String MODE = "billingMode";

  @Override
  public Stream<Obstacle> obstacles(Plan plan) {
    return plan.changes(Types.TABLE)
        .flatMap(step -> step.after().stream().flatMap(after -> obstacles(step, after)));
  }

  private static Stream<Obstacle> obstacles(Step step, State after) {
    var was = step.before().flatMap(before -> before.actual(MODE));
    if (!was.equals(Optional.of("PAY_PER_REQUEST"))
        || !after.input(MODE).equals(Optional.of("PROVISIONED"))) {
      return Stream.empty();
    }
    var names = withoutUnits(after);
    return names.isEmpty() ? Stream.empty() : Stream.of(obstacle(step, names));
  }

  private static List<String> withoutUnits(State table) {
    return Documents.list(table.inputs(), "globalSecondaryIndexes")
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject)
        .filter(index -> lacks("readCapacity", index) || lacks("writeCapacity", index))
        .map(IndexUnits::name)
        .toList();
  }

  /** Of an index that is billed per request AWS says that it has none. */
  private static boolean lacks(String units, JsonObject index) {
    return !index.has(units) || Values.known(index.get(units)).equals(Optional.of("0"));
  }

  private static String name(JsonObject index) {
    return index.has("name") ? Values.known(index.get("name")).orElse("") : "";
  }

  private static Obstacle obstacle(Step step, List<String> indexes) {
    return Obstacle.of(
        step,
        "it leaves on-demand capacity, but there are no units for the index %s: changes of its indexes"
                .formatted(indexes.stream().map(Text::code).collect(Collectors.joining(", ")))
            + " are ignored.",
        "first deploy this change with `ignoreIndexChanges(false)`, then without it.");
  }
}
