package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Parses the output of {@code pulumi preview --json}. */
final class PreviewDocument {
  private PreviewDocument() {}

  /**
   * @throws IllegalArgumentException if the text is not such a document or contains an unknown
   *     operation
   */
  static Preview read(String text) {
    var document = parse(text);
    try {
      var errors = Diagnostics.of(document, "error");
      if (!document.has("steps") && errors.isEmpty()) {
        throw invalid(text, "has neither steps nor errors");
      }
      var plan = Plan.of(document);
      return new Preview(
          changes(plan),
          unchanged(document),
          Rules.blockedChanges(plan),
          errors,
          Diagnostics.of(document, "warning"));
    } catch (IllegalStateException | UnsupportedOperationException otherShape) {
      throw invalid(text, "has an unexpected structure (" + otherShape.getMessage() + ")");
    }
  }

  private static JsonObject parse(String text) {
    try {
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException notAnObject) {
      throw invalid(text, "is not a JSON object");
    }
  }

  private static List<Change> changes(Plan plan) {
    var byResource = new LinkedHashMap<String, Change>();
    for (var step : plan.steps()) {
      if (step.outcome() != Outcome.UNCHANGED) {
        var pendingDeletion = step.isPendingDeletion() ? step.id() : "";
        byResource.merge(step.urn() + pendingDeletion, step.change(), PreviewDocument::moreSevere);
      }
    }
    return byResource.values().stream().sorted(Change.ORDER).toList();
  }

  /**
   * A resource can have several steps: returns the more severe one, or the one with more details.
   */
  private static Change moreSevere(Change one, Change other) {
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

  /** Returns a member that is an object; empty if it is missing. */
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
      throw new IllegalStateException(name + " is not a string");
    }
    return object.get(name).getAsString();
  }

  private static IllegalArgumentException invalid(String text, String reason) {
    return new IllegalArgumentException(
        "Preview document '%s' %s. Allowed: the output of 'pulumi preview --json'. Fix: correct the error above, then run the preview again."
            .formatted(Text.cut(text.strip()), reason));
  }
}
