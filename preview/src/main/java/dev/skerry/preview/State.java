package dev.skerry.preview;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource before or after a step.
 *
 * @param json as the document has it
 */
record State(JsonObject json) {

  /** What the program asks for. */
  JsonObject inputs() {
    return Documents.object(json, "inputs").orElseGet(JsonObject::new);
  }

  /** What AWS made of it. */
  JsonObject outputs() {
    return Documents.object(json, "outputs").orElseGet(JsonObject::new);
  }

  /** The resource's id at AWS; empty text if it has none yet. */
  String id() {
    return json.has("id") ? Documents.text(json, "id") : "";
  }

  /** The text of an input that is known. */
  Optional<String> input(String path) {
    return Values.known(PropertyPath.find(inputs(), path));
  }

  /** Whether an input is a secret, or known only after the update. */
  boolean hides(String path) {
    return !PropertyPath.find(inputs(), path).isJsonNull() && input(path).isEmpty();
  }

  /** The text of a property as AWS has it: an output that is known, else the input. */
  Optional<String> actual(String path) {
    return Stream.of(outputs(), inputs())
        .flatMap(properties -> Values.known(PropertyPath.find(properties, path)).stream())
        .findFirst();
  }

  /** Whether a property is on at AWS. */
  boolean isOn(String path) {
    return actual(path).filter("true"::equals).isPresent();
  }
}
