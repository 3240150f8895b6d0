package dev.skerry.serverless;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.pulumi.asset.Archive;
import com.pulumi.asset.AssetOrArchive.AssetOrArchiveInternal;
import dev.skerry.serverless.RecordedProgram.RecordedResource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
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

  private static final Gson JSON =
      new GsonBuilder()
          .registerTypeHierarchyAdapter(Archive.class, (JsonSerializer<Archive>) InputRow::archive)
          .create();

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
        JsonParser.parseString(seen[1]));
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
            .map(inputs -> at(JSON.toJsonTree(inputs), property.split("\\.")))
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
            ? JsonParser.parseString(text.getAsString())
            : json;
    if (container instanceof JsonArray list) {
      var index = Integer.parseInt(step);
      return index < list.size() ? list.get(index) : JsonNull.INSTANCE;
    }
    return container instanceof JsonObject object && object.has(step)
        ? object.get(step)
        : JsonNull.INSTANCE;
  }

  private static JsonElement archive(Archive archive, Type type, JsonSerializationContext context) {
    var location = String.valueOf(AssetOrArchiveInternal.from(archive).getValue());
    return context.serialize(Map.of("archive", location));
  }
}
