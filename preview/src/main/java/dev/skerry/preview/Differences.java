package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what differs below the properties that a provider names.
 *
 * @param inputs the inputs of the last update
 * @param outputs what the resource is now; tells more than the inputs where somebody changed it by
 *     hand
 * @param news the new inputs
 */
record Differences(JsonObject inputs, JsonObject outputs, JsonObject news) {

  Stream<Property> at(Step.Detail detail) {
    var after = PropertyPath.find(news, detail.path());
    var before = PropertyPath.find(inputs, detail.path());
    if (before.equals(after) && !PropertyPath.find(outputs, detail.path()).isJsonNull()) {
      before = PropertyPath.find(outputs, detail.path());
    }
    // Secrets look the same before and after; that there is a difference is what the provider says.
    return before.equals(after)
        ? Stream.of(property(detail.path(), before, after, detail.replaces()))
        : leaves(detail.path(), before, after, detail.replaces());
  }

  private static Stream<Property> leaves(
      String path, JsonElement before, JsonElement after, boolean replaces) {
    if (before.equals(after)) {
      return Stream.empty();
    }
    if (Values.isTree(before) && Values.isTree(after)) {
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
