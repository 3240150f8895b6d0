package dev.skerry.preview;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.regex.Pattern;

/** Property values as a person may read them. */
final class Values {
  private static final Gson JSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  // What the engine writes for a secret, and for a value that it cannot know yet.
  private static final JsonElement SECRET = new JsonPrimitive("[secret]");
  private static final JsonElement UNKNOWN =
      new JsonPrimitive("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
  // The member by which the engine marks assets and archives.
  private static final String MARK = "4dabf18193072939515e22adb298388d";

  // A second line of defence, for what nobody told Pulumi is a secret.
  private static final Pattern SOUNDS_SECRET =
      Pattern.compile("(?i).*(passw|passphrase|secret|token|credential|private.?key|api.?key).*");

  private static final JsonElement HIDDEN = new JsonPrimitive("(secret)");

  private Values() {}

  /** The text of a value that is neither a secret nor unknown until the update. */
  static Optional<String> known(JsonElement value) {
    return value.isJsonPrimitive() && !isSecret(value) && !value.equals(UNKNOWN)
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  static boolean isSecret(JsonElement value) {
    return value.equals(SECRET);
  }

  /** Whether it has members of its own, as an archive has not. */
  static boolean isTree(JsonElement value) {
    return value.isJsonObject() && !value.getAsJsonObject().has(MARK);
  }

  /**
   * @param path where it is, which may tell that it had better not be shown
   * @return empty if there is no value
   */
  static String text(String path, JsonElement value) {
    if (value.isJsonNull()) {
      return "";
    }
    var shown = shown(path, value);
    return shown.isJsonPrimitive() && !shown.getAsString().isEmpty()
        ? shown.getAsString()
        : JSON.toJson(shown);
  }

  /** Whether there is a secret in a text of {@link #text}. */
  static boolean hidden(String text) {
    return text.contains(HIDDEN.getAsString());
  }

  private static JsonElement shown(String name, JsonElement value) {
    if (isSecret(value)) {
      return HIDDEN;
    }
    if (value.equals(UNKNOWN)) {
      return new JsonPrimitive("(known after the update)");
    }
    if (value.isJsonObject()) {
      return isTree(value) ? tree(name, value.getAsJsonObject()) : content(value.getAsJsonObject());
    }
    if (value.isJsonArray()) {
      var shown = new JsonArray();
      value.getAsJsonArray().forEach(item -> shown.add(shown(name, item)));
      return shown;
    }
    return SOUNDS_SECRET.matcher(name).matches() && isText(value) ? HIDDEN : value;
  }

  private static JsonObject tree(String path, JsonObject object) {
    var shown = new JsonObject();
    object
        .entrySet()
        .forEach(
            entry ->
                shown.add(entry.getKey(), shown(path + "." + entry.getKey(), entry.getValue())));
    return shown;
  }

  private static JsonElement content(JsonObject asset) {
    var hash = asset.has("hash") ? asset.get("hash").getAsString() : "";
    return new JsonPrimitive("content " + hash.substring(0, Math.min(8, hash.length())));
  }

  private static boolean isText(JsonElement value) {
    return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
  }
}
