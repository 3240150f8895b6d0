package dev.skerry.preview;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.regex.Pattern;

/**
 * Resolves the engine's property paths: {@code environment.variables.A}, {@code rules[0].id},
 * {@code tags["a.b"]}.
 */
final class PropertyPath {
  private static final Pattern SEGMENT =
      Pattern.compile("\\[\"((?:[^\"\\\\]|\\\\.)*)\"]|\\[(\\d+)]|([^.\\[\\]]+)");

  private PropertyPath() {}

  /**
   * Returns the value at a path, or JSON null if it is missing. A part of a secret is the secret.
   */
  static JsonElement find(JsonElement root, String path) {
    var value = root;
    var segments = SEGMENT.matcher(path);
    while (segments.find() && !Values.isSecret(value)) {
      value =
          segments.group(2) != null
              ? item(value, Integer.parseInt(segments.group(2)))
              : member(value, name(segments.group(1), segments.group(3)));
    }
    return value;
  }

  /** Returns the path of a member. */
  static String member(String path, String name) {
    return SEGMENT.matcher(name).matches() && !name.startsWith("[")
        ? path + "." + name
        : path + "[\"" + name.replace("\"", "\\\"") + "\"]";
  }

  private static String name(String quoted, String plain) {
    return quoted == null ? plain : quoted.replace("\\\"", "\"");
  }

  private static JsonElement item(JsonElement value, int index) {
    return value.isJsonArray() && index < value.getAsJsonArray().size()
        ? value.getAsJsonArray().get(index)
        : JsonNull.INSTANCE;
  }

  private static JsonElement member(JsonElement value, String name) {
    return value.isJsonObject() && value.getAsJsonObject().has(name)
        ? value.getAsJsonObject().get(name)
        : JsonNull.INSTANCE;
  }
}
