package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of the engine's plan.
 *
 * @param json as the document has it
 */
record Step(JsonObject json) {

  String urn() {
    return Documents.text(json, "urn");
  }

  /**
   * Whether it is about a thing in a cloud, and not about a component, which is only a name for
   * several.
   */
  boolean isResource() {
    return Stream.of("oldState", "newState")
        .flatMap(state -> object(state).stream())
        .anyMatch(state -> state.has("custom") && state.get("custom").getAsBoolean());
  }

  Outcome outcome() {
    var operation = Documents.text(json, "op");
    return Outcome.of(operation)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Step of '%s': operation '%s'. Allowed: %s. Fix: use the Pulumi version of 'make engine', or add the operation to Outcome."
                        .formatted(urn(), operation, Outcome.known())));
  }

  Change change() {
    // urn:pulumi:<stack>::<project>::<types of the ancestors, own type>::<name, with any colons>
    var parts = urn().split("::", 4);
    var type = parts[2].substring(parts[2].lastIndexOf('$') + 1);
    return new Change(outcome(), type, parts[3], kept(), properties());
  }

  private boolean kept() {
    return outcome().ends()
        && object("oldState")
            .map(state -> state.get("retainOnDelete"))
            .filter(JsonElement::getAsBoolean)
            .isPresent();
  }

  /**
   * Only of a resource that was and will be: all the inputs of an added or deleted one are no news.
   */
  private List<Property> properties() {
    if (object("oldState").isEmpty() || object("newState").isEmpty()) {
      return List.of();
    }
    var differences =
        new Differences(
            inputs("oldState"),
            object("oldState").flatMap(s -> member(s, "outputs")).orElseGet(JsonObject::new),
            inputs("newState"));
    return details()
        .flatMap(differences::at)
        .distinct()
        .sorted(Comparator.comparing(Property::path))
        .toList();
  }

  private Stream<Detail> details() {
    var detailed = object("detailedDiff");
    if (detailed.isPresent()) {
      return detailed.get().entrySet().stream()
          .map(entry -> Detail.of(entry.getKey(), entry.getValue().getAsJsonObject()));
    }
    var replacing = Documents.list(json, "replaceReasons").map(JsonElement::getAsString).toList();
    return Documents.list(json, "diffReasons")
        .map(JsonElement::getAsString)
        .map(name -> new Detail(name, replacing.contains(name)));
  }

  private JsonObject inputs(String state) {
    return object(state).flatMap(it -> member(it, "inputs")).orElseGet(JsonObject::new);
  }

  private Optional<JsonObject> object(String name) {
    return member(json, name);
  }

  private static Optional<JsonObject> member(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonElement::isJsonObject)
        .map(JsonElement::getAsJsonObject);
  }

  /**
   * An input that the provider says differs.
   *
   * @param path its path, as the engine writes it
   * @param replaces whether its change replaces the resource
   */
  record Detail(String path, boolean replaces) {
    private static Detail of(String path, JsonObject detail) {
      return new Detail(path, Documents.text(detail, "kind").endsWith("-replace"));
    }
  }
}
