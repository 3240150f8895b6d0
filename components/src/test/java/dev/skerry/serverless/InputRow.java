package dev.skerry.serverless;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import dev.skerry.serverless.RecordedProgram.RecordedResource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A line of {@code inputs.txt}: {@code Type.input | Component.path = value | type name | property =
 * value}. What is set, and what the property of that resource then is; values are JSON, and {@code
 * ~} instead of {@code =} asks for a text that contains it.
 *
 * @param input the args class and its input
 * @param component whose base the value is set in
 * @param path where, e.g. {@code routes.0.memoryMb}; empty: the value's members, at the top
 * @param type of the resource, {@code name} its name
 * @param property a path too; it goes on in texts that are JSON
 * @param contains whether the text only has to contain what is expected
 */
public record InputRow(
    String input,
    String component,
    String path,
    JsonElement value,
    String type,
    String name,
    String property,
    boolean contains,
    JsonElement expected) {

  public static Stream<InputRow> all() {
    var file = Objects.requireNonNull(InputRow.class.getResourceAsStream("inputs.txt"));
    var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines();
    return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(InputRow::of);
  }

  private static InputRow of(String line) {
    var columns = line.split(" +\\| +");
    var set = columns[1].split(" = ", 2);
    var component = (set[0] + ".").split("\\.", 2);
    var resource = columns[2].split(" ", 2);
    var contains = columns[3].contains(" ~ ");
    var seen = columns[3].split(contains ? " ~ " : " = ", 2);
    return new InputRow(
        columns[0],
        component[0],
        component[1].replaceFirst("\\.$", ""),
        JsonParser.parseString(set[1]),
        resource[0],
        resource[1],
        seen[0],
        contains,
        normal(JsonParser.parseString(seen[1])));
  }

  public ProvidedComponent base() {
    return ProvidedComponent.base(component);
  }

  /** The property of the resource that the component makes, null where there is none. */
  public JsonElement property(ProvidedComponent provided) {
    var found =
        provided.run().ofType(type).stream()
            .filter(resource -> resource.name().equals(name))
            .findFirst()
            .map(RecordedResource::inputs)
            .map(inputs -> at(json(inputs), property.split("\\.")))
            .orElse(JsonNull.INSTANCE);
    var expectedText = contains ? expected.getAsString() : "";
    return contains && found.isJsonPrimitive() && found.getAsString().contains(expectedText)
        ? expected
        : found;
  }

  @Override
  public String toString() {
    return input;
  }

  private static JsonElement at(JsonElement json, String[] path) {
    var found = json;
    for (var step : path) {
      found = next(found, step);
    }
    return found;
  }

  private static JsonElement next(JsonElement json, String step) {
    var container =
        json instanceof JsonPrimitive text && text.isString()
            ? normal(JsonParser.parseString(text.getAsString()))
            : json;
    if (container instanceof JsonArray list) {
      var index = Integer.parseInt(step);
      return index < list.size() ? list.get(index) : JsonNull.INSTANCE;
    }
    return container instanceof JsonObject object && object.has(step)
        ? object.get(step)
        : JsonNull.INSTANCE;
  }

  /** With all numbers as Pulumi records them: 5 and 5.0 are one. */
  private static JsonElement normal(JsonElement json) {
    if (json instanceof JsonArray list) {
      var copy = new JsonArray();
      list.forEach(element -> copy.add(normal(element)));
      return copy;
    }
    if (json instanceof JsonObject object) {
      var copy = new JsonObject();
      object.entrySet().forEach(entry -> copy.add(entry.getKey(), normal(entry.getValue())));
      return copy;
    }
    return json instanceof JsonPrimitive number && number.isNumber()
        ? new JsonPrimitive(number.getAsDouble())
        : json;
  }

  private static JsonElement json(Object value) {
    if (value instanceof Map<?, ?> map) {
      var object = new JsonObject();
      map.forEach((key, element) -> object.add(String.valueOf(key), json(element)));
      return object;
    }
    if (value instanceof List<?> list) {
      var array = new JsonArray();
      list.forEach(element -> array.add(json(element)));
      return array;
    }
    if (value instanceof Archive archive) {
      var object = new JsonObject();
      object.addProperty("archive", location(archive));
      return object;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number.doubleValue());
    }
    return value instanceof Boolean truth
        ? new JsonPrimitive(truth)
        : new JsonPrimitive(String.valueOf(value));
  }

  private static String location(Archive archive) {
    return String.valueOf(AssetOrArchiveInternal.from(archive).getValue());
  }
}
