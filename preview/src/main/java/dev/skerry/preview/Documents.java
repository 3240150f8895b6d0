package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the documents that {@code pulumi preview --json} prints. */
final class Documents {
  private Documents() {}

  /**
   * @throws IllegalArgumentException if it is not such a document, or names an operation that is
   *     not known
   */
  static Preview read(String text) {
    var document = parse(text);
    try {
      var errors = Diagnostics.of(document, "error");
      if (!document.has("steps") && errors.isEmpty()) {
        throw broken(text, "has neither steps nor errors");
      }
      var plan = Plan.of(document);
      return new Preview(
          changes(plan),
          unchanged(document),
          Rules.obstacles(plan),
          errors,
          Diagnostics.of(document, "warning"));
    } catch (IllegalStateException | UnsupportedOperationException otherShape) {
      throw broken(text, "has another shape (" + otherShape.getMessage() + ")");
    }
  }

  private static JsonObject parse(String text) {
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException notAnObject) {
      throw broken(text, "is not a JSON object");
    }
  }

  private static List<Change> changes(Plan plan) {
    var byResource = new LinkedHashMap<String, Change>();
    for (var step : plan.steps()) {
      if (step.outcome() != Outcome.UNTOUCHED) {
        var overdue = step.isOverdue() ? step.id() : "";
        byResource.merge(step.urn() + overdue, step.change(), Documents::graver);
      }
    }
    return byResource.values().stream().sorted(Change.ORDER).toList();
  }

  /** A resource can have several steps: the gravest tells, or the one that says why. */
  private static Change graver(Change one, Change other) {
    if (one.outcome() != other.outcome()) {
      return one.outcome().compareTo(other.outcome()) < 0 ? one : other;
    }
    return one.properties().size() >= other.properties().size() ? one : other;
  }

  private static int unchanged(JsonObject document) {
    return Optional.ofNullable(document.get("changeSummary"))
        .map(summary -> summary.getAsJsonObject().get("same"))
        .map(JsonElement::getAsInt)
        .orElse(0);
  }

  /** A member that is an object; empty if there is none. */
  static Optional<JsonObject> object(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  static Stream<JsonElement> list(JsonObject object, String name) {
    var list = object.get(name);
    return list == null || list.isJsonNull()
        ? Stream.empty()
        : list.getAsJsonArray().asList().stream();
  }

  static String text(JsonObject object, String name) {
    if (!object.has(name) || !object.get(name).isJsonPrimitive()) {
      throw new IllegalStateException("No text: " + name);
    }
    return object.get(name).getAsString();
  }

  private static IllegalArgumentException broken(String text, String fault) {
    return new IllegalArgumentException(
        "Preview document '%s' %s. Allowed: what 'pulumi preview --json' prints. Fix: look for the error above, and run it again."
            .formatted(Text.cut(text.strip()), fault));
  }
}
