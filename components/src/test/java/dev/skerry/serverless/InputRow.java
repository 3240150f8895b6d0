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
 * value}. It has the value of an input, and the value that a resource's property must then have.
 * Values are JSON. {@code ~} instead of {@code =} means that the property contains the value.
 *
 * @param input the args class and its input
 * @param component the component whose base gets the value
 * @param path the path of the input, e.g. {@code routes.0.memoryMb}; empty if the value has several
 *     inputs as members
 * @param type the type of the resource
 * @param name the name of the resource
 * @param property the path of the property, which can continue within strings that are JSON
 * @param contains whether the property only has to contain the expected value
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

  /** Returns the property of the resource that the component declares; JSON null if missing. */
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

  /** Returns the JSON with all numbers as doubles, as Pulumi records them. */
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
