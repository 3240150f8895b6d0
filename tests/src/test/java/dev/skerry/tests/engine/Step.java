package dev.skerry.tests.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of the engine: its operation on a resource.
 *
 * @param op the operation, such as {@code create} or {@code update}; {@code same} for an unchanged
 *     resource
 * @param type the resource's type, such as {@code aws:dynamodb/table:Table}
 * @param name the resource's name in the program
 * @param properties the changed inputs
 */
record Step(String op, String type, String name, List<String> properties)
    implements Comparable<Step> {

  /** Parses a line of the engine's event log; empty if it is not about a resource of a provider. */
  static Optional<Step> of(String event) {
    var json = JsonParser.parseString(event).getAsJsonObject();
    return Optional.ofNullable(json.getAsJsonObject("resourcePreEvent"))
        .map(step -> step.getAsJsonObject("metadata"))
        .filter(Step::isCustomResource)
        .map(Step::of);
  }

  @Override
  public int compareTo(Step other) {
    return Comparator.comparing(Step::toString).compare(this, other);
  }

  /**
   * Returns the step without the resource's name: {@code update aws:lambda/function:Function
   * [memorySize]}.
   */
  String withoutName() {
    return op + " " + type + changed();
  }

  /** Returns the step as a line: {@code update aws:lambda/function:Function read [memorySize]}. */
  @Override
  public String toString() {
    return op + " " + type + " " + name + changed();
  }

  private String changed() {
    return properties.isEmpty() ? "" : " " + properties;
  }

  private static Step of(JsonObject metadata) {
    var urn = metadata.get("urn").getAsString();
    return new Step(
        metadata.get("op").getAsString(),
        metadata.get("type").getAsString(),
        urn.split("::", 4)[3],
        diffs(metadata).sorted().toList());
  }

  private static boolean isCustomResource(JsonObject metadata) {
    return Stream.of("old", "new")
        .map(metadata::get)
        .filter(state -> state != null && state.isJsonObject())
        .anyMatch(state -> state.getAsJsonObject().has("custom"));
  }

  private static Stream<String> diffs(JsonObject metadata) {
    return metadata.has("diffs") && metadata.get("diffs").isJsonArray()
        ? metadata.getAsJsonArray("diffs").asList().stream().map(JsonElement::getAsString)
        : Stream.empty();
  }
}
