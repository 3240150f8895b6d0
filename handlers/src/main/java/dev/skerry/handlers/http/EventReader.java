package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an event of an HTTP API. Optional fields may be absent or null. Any other event is an
 * {@link ErrorCode#UNSUPPORTED_EVENT}.
 */
final class EventReader {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Map<String, String>> maps = new HashMap<>();
  private String caller = "";
  private boolean base64;

  private EventReader() {}

  static Event read(InputStream in) throws IOException {
    var bytes = in.readAllBytes();
    try (var parser = Json.TRUSTED.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unsupported();
      }
      var reader = new EventReader();
      reader.readTop(parser);
      return reader.event();
    } catch (IOException e) { // The bytes are not JSON, or not UTF-8.
      throw unsupported();
    }
  }

  private void readTop(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "version", "routeKey", "rawPath", "rawQueryString", "body" -> readText(name, parser);
        case "headers", "pathParameters" -> readMap(name, parser);
        case "requestContext" -> readContext(parser);
        case "isBase64Encoded" -> readFlag(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void readContext(JsonParser parser) throws IOException {
    requireObject(parser);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "requestId" -> readText(name, parser);
        case "http" -> readMap(name, parser);
        case "authorizer" -> caller = Caller.read(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void readFlag(JsonParser parser) {
    base64 = parser.currentToken() == JsonToken.VALUE_TRUE;
    if (parser.currentToken().isStructStart()) {
      throw unsupported();
    }
  }

  private void readText(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      texts.put(name, parser.getText());
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      throw unsupported();
    }
  }

  /** Keeps the members whose values are strings; ignores all others. */
  private void readMap(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    requireObject(parser);
    var map = new HashMap<String, String>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var key = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        map.put(name.equals("headers") ? key.toLowerCase(Locale.ROOT) : key, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    maps.put(name, map);
  }

  private Event event() {
    if (!"2.0".equals(texts.get("version")) || !maps.containsKey("headers")) {
      throw unsupported();
    }
    var method = maps.getOrDefault("http", Map.of()).get("method");
    return new Event(
        required(texts.get("requestId")),
        caller,
        required(texts.get("routeKey")),
        required(method),
        required(texts.get("rawPath")),
        texts.getOrDefault("rawQueryString", ""),
        maps.get("headers"),
        maps.getOrDefault("pathParameters", Map.of()),
        texts.containsKey("body") ? new Body(texts.get("body"), base64) : Body.NONE);
  }

  private static String required(String value) {
    if (value == null) {
      throw unsupported();
    }
    return value;
  }

  private static void requireObject(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw unsupported();
    }
  }

  private static ApiException unsupported() {
    return ApiException.of(
        ErrorCode.UNSUPPORTED_EVENT, "The function answers events of an HTTP API, payload 2.0.");
  }
}
