package dev.skerry.serverless.internal;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Parses JSON that a user wrote. */
public final class JsonText {
  private static final Set<String> EMPTY = Set.of("null", "\"\"", "{}", "[]");

  private JsonText() {}

  /** Parses a text; empty if it is not JSON. */
  public static Optional<JsonElement> parse(String text) {
    // Not JsonParser: it reads a bare word as a string.
    try (var reader = new JsonReader(new StringReader(Objects.toString(text, "")))) {
      var json = new Gson().getAdapter(JsonElement.class).read(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(json) : Optional.empty();
    } catch (IOException | JsonParseException notJson) {
      return Optional.empty();
    }
  }

  /**
   * Parses a text, and removes null members. A text that is not JSON becomes a string. Empty if the
   * result is null or empty.
   */
  public static Optional<JsonElement> parseNonEmpty(String text) {
    return Optional.of(withoutNulls(parse(text).orElseGet(() -> new JsonPrimitive(text))))
        .filter(json -> !EMPTY.contains(json.toString()));
  }

  private static JsonElement withoutNulls(JsonElement json) {
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    var rest = new JsonObject();
    object.asMap().entrySet().stream()
        .filter(member -> !member.getValue().isJsonNull())
        .forEach(member -> rest.add(member.getKey(), withoutNulls(member.getValue())));
    return rest;
  }
}
