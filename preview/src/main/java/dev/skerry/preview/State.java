package dev.skerry.preview;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state of a resource before or after a step.
 *
 * @param json the JSON of the document
 */
record State(JsonObject json) {

  /** Returns the inputs of the program. */
  JsonObject inputs() {
    return PreviewDocument.object(json, "inputs").orElseGet(JsonObject::new);
  }

  /** Returns the outputs of the provider. */
  JsonObject outputs() {
    return PreviewDocument.object(json, "outputs").orElseGet(JsonObject::new);
  }

  /** Returns the physical id; empty if the resource has none yet. */
  String id() {
    return json.has("id") ? PreviewDocument.text(json, "id") : "";
  }

  /** Returns the text of a known input. */
  Optional<String> input(String path) {
    return Values.known(PropertyPath.find(inputs(), path));
  }

  /** Tells whether an input is a secret or unknown until the update. */
  boolean isSecretOrUnknown(String path) {
    return !PropertyPath.find(inputs(), path).isJsonNull() && input(path).isEmpty();
  }

  /** Returns the text of a property in AWS: the known output, else the input. */
  Optional<String> actual(String path) {
    return Stream.of(outputs(), inputs())
        .flatMap(properties -> Values.known(PropertyPath.find(properties, path)).stream())
        .findFirst();
  }

  /** Tells whether a property is true in AWS. */
  boolean isOn(String path) {
    return actual(path).filter("true"::equals).isPresent();
  }
}
