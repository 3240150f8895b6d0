package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the differences inside the properties that the provider reports as changed.
 *
 * @param inputs the inputs of the last update
 * @param outputs the current outputs; they show changes that were made outside Pulumi
 * @param news the new inputs
 */
record Differences(JsonObject inputs, JsonObject outputs, JsonObject news) {

  Stream<Property> at(Step.Detail detail) {
    var after = PropertyPath.find(news, detail.path());
    var before = before(detail.path(), after);
    // Both values can look equal: secrets are masked, and of computed outputs (tagsAll) only the
    // path is known. The provider reports that they differ.
    return before.equals(after)
        ? Stream.of(property(detail.path(), before, after, detail.replaces()))
        : leaves(detail.path(), before, after, detail.replaces());
  }

  private JsonElement before(String path, JsonElement after) {
    var input = PropertyPath.find(inputs, path);
    var output = PropertyPath.find(outputs, path);
    var byHand = input.equals(after) && !after.isJsonNull() && !output.isJsonNull();
    return byHand ? output : input;
  }

  private static Stream<Property> leaves(
      String path, JsonElement before, JsonElement after, boolean replaces) {
    if (before.equals(after)) {
      return Stream.empty();
    }
    if (Values.isPlainObject(before) && Values.isPlainObject(after)) {
      return names(before, after)
          .flatMap(
              name ->
                  leaves(
                      PropertyPath.member(path, name),
                      member(before, name),
                      member(after, name),
                      replaces));
    }
    if (before.isJsonArray() && after.isJsonArray() && size(before) == size(after)) {
      return IntStream.range(0, size(before))
          .boxed()
          .flatMap(i -> leaves(path + "[" + i + "]", item(before, i), item(after, i), replaces));
    }
    return Stream.of(property(path, before, after, replaces));
  }

  private static Property property(
      String path, JsonElement before, JsonElement after, boolean replaces) {
    return new Property(path, Values.text(path, before), Values.text(path, after), replaces);
  }

  private static Stream<String> names(JsonElement one, JsonElement other) {
    var names = new TreeSet<>(one.getAsJsonObject().keySet());
    names.addAll(other.getAsJsonObject().keySet());
    return names.stream();
  }

  private static JsonElement member(JsonElement object, String name) {
    var value = object.getAsJsonObject().get(name);
    return value == null ? JsonNull.INSTANCE : value;
  }

  private static JsonElement item(JsonElement array, int index) {
    return array.getAsJsonArray().get(index);
  }

  private static int size(JsonElement array) {
    return array.getAsJsonArray().size();
  }
}
