package dev.skerry.preview;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats property values without secrets. */
final class Values {
  private static final Gson JSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  // The engine's placeholders for a secret and for an unknown value.
  private static final JsonElement SECRET = new JsonPrimitive("[secret]");
  private static final JsonElement UNKNOWN =
      new JsonPrimitive("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
  // The member that marks assets and archives.
  private static final String MARK = "4dabf18193072939515e22adb298388d";

  // A second safeguard, for secrets that the program does not declare as secrets.
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(passw|passphrase|secret|token|credential|private.?key|api.?key).*");

  private static final JsonElement HIDDEN = new JsonPrimitive("(secret value hidden)");

  private Values() {}

  /** Returns the text of a value; empty if it is a secret or unknown until the update. */
  static Optional<String> known(JsonElement value) {
    return value.isJsonPrimitive() && !isSecret(value) && !value.equals(UNKNOWN)
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  static boolean isSecret(JsonElement value) {
    return value.equals(SECRET);
  }

  /** Tells whether a value is an object, and not an asset or archive. */
  static boolean isPlainObject(JsonElement value) {
    return value.isJsonObject() && !value.getAsJsonObject().has(MARK);
  }

  /**
   * @param path its path; the value is hidden if the path looks like the name of a secret
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

  /** Tells whether a result of {@link #text} contains a hidden secret. */
  static boolean containsSecret(String text) {
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
      return isPlainObject(value)
          ? tree(name, value.getAsJsonObject())
          : content(value.getAsJsonObject());
    }
    if (value.isJsonArray()) {
      var shown = new JsonArray();
      value.getAsJsonArray().forEach(item -> shown.add(shown(name, item)));
      return shown;
    }
    return SECRET_NAME.matcher(name).matches() && isText(value) ? HIDDEN : value;
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
