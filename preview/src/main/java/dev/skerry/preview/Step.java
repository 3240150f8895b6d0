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

  String operation() {
    return Documents.text(json, "op");
  }

  String urn() {
    return Documents.text(json, "urn");
  }

  /** The resource's type, such as {@code aws:dynamodb/table:Table}. */
  String type() {
    var types = parts()[2];
    return types.substring(types.lastIndexOf('$') + 1);
  }

  /** The resource's name in the program. */
  String name() {
    return parts()[3];
  }

  private String[] parts() {
    // urn:pulumi:<stack>::<project>::<types of the ancestors, own type>::<name, with any colons>
    return urn().split("::", 4);
  }

  /** The resource as the last update left it. */
  Optional<State> before() {
    return object("oldState").map(State::new);
  }

  /** The resource as the program wants it. */
  Optional<State> after() {
    return object("newState").map(State::new);
  }

  /** Whether it deletes what an earlier update replaced and could not delete. */
  boolean isOverdue() {
    return operation().equals(Plan.DELETE_REPLACED);
  }

  /** Whether AWS deletes the resource, or the old one of a replacement. */
  boolean deletes() {
    return outcome().ends() && !kept();
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
    return Outcome.of(operation())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Step of '%s': operation '%s'. Allowed: %s. Fix: use the Pulumi version of 'make engine', or add the operation to Outcome."
                        .formatted(urn(), operation(), Outcome.known())));
  }

  Change change() {
    var name = isOverdue() ? name() + " (" + id() + ", replaced by an earlier update)" : name();
    return new Change(outcome(), type(), name, kept(), properties());
  }

  String id() {
    return before().map(State::id).orElse("");
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
    var before = before().orElseThrow();
    var differences =
        new Differences(before.inputs(), before.outputs(), after().orElseThrow().inputs());
    return details()
        .flatMap(differences::at)
        .distinct()
        .sorted(Comparator.comparing(Property::path))
        .toList();
  }

  /** Whether the provider says that an input differs. */
  boolean differs(String property) {
    return details().anyMatch(detail -> detail.path().split("[.\\[]")[0].equals(property));
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

  private Optional<JsonObject> object(String name) {
    return Documents.object(json, name);
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
