package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns what a function returned into an answer: a document with {@code statusCode} is taken apart,
 * anything else is sent whole with status 200.
 */
final class FunctionAnswer {

  private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);
  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[^\\x00-\\x08\\x0a-\\x1f\\x7f]*");

  private FunctionAnswer() {}

  /** The answer to the caller; empty: the document is unusable. */
  static Optional<Answer> of(byte[] payload) {
    var json = parsed(payload);
    if (json.isEmpty() || !isObjectWithStatus(json.get())) {
      return Optional.of(new Answer(200, type("application/json"), raw(payload, json)));
    }
    try {
      return Optional.of(structured(json.get().getAsJsonObject()));
    } catch (IllegalArgumentException unusable) {
      return Optional.empty();
    }
  }

  private static Optional<JsonElement> parsed(byte[] payload) {
    var reader = new JsonReader(new StringReader(new String(payload, UTF_8)));
    try {
      var json = JSON.read(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(json) : Optional.empty();
    } catch (IOException | JsonParseException | IllegalStateException notJson) {
      return Optional.empty();
    }
  }

  private static boolean isObjectWithStatus(JsonElement json) {
    return json.isJsonObject() && json.getAsJsonObject().has("statusCode");
  }

  private static byte[] raw(byte[] payload, Optional<JsonElement> json) {
    return json.filter(FunctionAnswer::isString)
        .map(text -> text.getAsString().getBytes(UTF_8))
        .orElse(payload);
  }

  private static Answer structured(JsonObject document) {
    var headers = headers(document);
    var body = body(document);
    if (body.length > 0 && headers.stream().noneMatch(header -> header.is("content-type"))) {
      headers.addAll(type("text/plain; charset=utf-8"));
    }
    return new Answer(status(document), List.copyOf(headers), body);
  }

  private static int status(JsonObject document) {
    var status = document.get("statusCode");
    check(status.isJsonPrimitive() && status.getAsJsonPrimitive().isNumber());
    var value = status.getAsDouble();
    check(value == Math.rint(value));
    check(value >= Unverified.LOWEST_STATUS && value <= Unverified.HIGHEST_STATUS);
    return (int) value;
  }

  private static List<Header> headers(JsonObject document) {
    var headers = new ArrayList<Header>();
    member(document, "headers")
        .ifPresent(
            object -> {
              check(object.isJsonObject());
              object.getAsJsonObject().asMap().forEach((k, v) -> headers.add(header(k, v)));
            });
    member(document, "cookies")
        .ifPresent(
            array -> {
              check(array.isJsonArray());
              array.getAsJsonArray().forEach(c -> headers.add(header("set-cookie", c)));
            });
    headers.removeIf(FunctionAnswer::isFraming);
    return headers;
  }

  private static Header header(String name, JsonElement value) {
    check(value.isJsonPrimitive() && HEADER_NAME.matcher(name).matches());
    check(HEADER_VALUE.matcher(value.getAsString()).matches());
    return new Header(name, value.getAsString());
  }

  private static boolean isFraming(Header header) {
    return header.is("content-length") || Event.HOP_BY_HOP.stream().anyMatch(header::is);
  }

  private static byte[] body(JsonObject document) {
    var body = member(document, "body");
    if (body.isEmpty()) {
      return new byte[0];
    }
    check(isString(body.get()));
    var text = body.get().getAsString();
    return isBase64(document) ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
  }

  private static boolean isBase64(JsonObject document) {
    return member(document, "isBase64Encoded").map(JsonElement::getAsBoolean).orElse(false);
  }

  private static Optional<JsonElement> member(JsonObject document, String name) {
    return Optional.ofNullable(document.get(name)).filter(value -> !value.isJsonNull());
  }

  private static boolean isString(JsonElement json) {
    return json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
  }

  private static List<Header> type(String value) {
    return List.of(new Header("content-type", value));
  }

  private static void check(boolean usable) {
    if (!usable) {
      throw new IllegalArgumentException("Unusable answer");
    }
  }
}
