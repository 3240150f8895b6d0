package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of an update.
 *
 * @param json the JSON of the document
 */
record Step(JsonObject json) {

  String operation() {
    return PreviewDocument.text(json, "op");
  }

  String urn() {
    return PreviewDocument.text(json, "urn");
  }

  /** Returns the resource type, such as {@code aws:dynamodb/table:Table}. */
  String type() {
    var types = parts()[2];
    return types.substring(types.lastIndexOf('$') + 1);
  }

  /** Returns the logical name. */
  String name() {
    return parts()[3];
  }

  private String[] parts() {
    // urn:pulumi:<stack>::<project>::<types of the ancestors, own type>::<name, with any colons>
    return urn().split("::", 4);
  }

  /** Returns the state before the update. */
  Optional<State> before() {
    return object("oldState").map(State::new);
  }

  /** Returns the state after the update. */
  Optional<State> after() {
    return object("newState").map(State::new);
  }

  /** Tells whether the step deletes a resource that an earlier update replaced. */
  boolean isPendingDeletion() {
    return operation().equals(Plan.DELETE_REPLACED);
  }

  /** Tells whether AWS deletes the resource, or the old resource of a replacement. */
  boolean deletes() {
    return outcome().removesResource() && !retained();
  }

  /** Tells whether the step is about a custom resource, not a component. */
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
                    "Step of '%s': operation is '%s'. Allowed: %s. Fix: use the Pulumi version of 'make engine', or add the operation to Outcome."
                        .formatted(urn(), operation(), Outcome.known())));
  }

  Change change() {
    var name =
        isPendingDeletion() ? name() + " (" + id() + ", replaced by an earlier update)" : name();
    return new Change(outcome(), type(), name, retained(), properties());
  }

  String id() {
    return before().map(State::id).orElse("");
  }

  private boolean retained() {
    return outcome().removesResource()
        && object("oldState")
            .map(state -> state.get("retainOnDelete"))
            .filter(JsonElement::getAsBoolean)
            .isPresent();
  }

  /**
   * Returns the changed inputs of an updated or replaced resource. Added and deleted resources have
   * none.
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

  /** Tells whether the provider reports an input as changed. */
  boolean differs(String property) {
    return details().anyMatch(detail -> detail.path().split("[.\\[]")[0].equals(property));
  }

  private Stream<Detail> details() {
    var detailed = object("detailedDiff");
    if (detailed.isPresent()) {
      return detailed.get().entrySet().stream()
          .map(entry -> Detail.of(entry.getKey(), entry.getValue().getAsJsonObject()));
    }
    var replacing =
        PreviewDocument.list(json, "replaceReasons").map(JsonElement::getAsString).toList();
    return PreviewDocument.list(json, "diffReasons")
        .map(JsonElement::getAsString)
        .map(name -> new Detail(name, replacing.contains(name)));
  }

  private Optional<JsonObject> object(String name) {
    return PreviewDocument.object(json, name);
  }

  /**
   * An input that the provider reports as changed.
   *
   * @param path its path in the engine's format
   * @param replaces whether the change requires replacement
   */
  record Detail(String path, boolean replaces) {
    private static Detail of(String path, JsonObject detail) {
      return new Detail(path, PreviewDocument.text(detail, "kind").endsWith("-replace"));
    }
  }
}
