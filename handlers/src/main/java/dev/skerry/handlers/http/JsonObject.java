package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a caller's JSON object. Invalid JSON is an {@link ApiException}. */
final class JsonObject {
  private final JsonParser parser;

  private JsonObject(JsonParser parser) {
    this.parser = parser;
  }

  /** Returns the object's members in the order of the document. */
  static Map<String, JsonValue> members(String text) {
    try (var parser = Json.UNTRUSTED.createParser(text)) {
      return new JsonObject(parser).members();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading a string never throws it
    }
  }

  private Map<String, JsonValue> members() throws IOException {
    try {
      return read();
    } catch (JsonProcessingException e) {
      throw toApiException(e);
    }
  }

  /** Reads the whole document before it checks the type: syntax errors come first. */
  private Map<String, JsonValue> read() throws IOException {
    var first = parser.nextToken();
    if (first == null) {
      throw malformed(parser.currentLocation());
    }
    var isObject = first == JsonToken.START_OBJECT;
    var members = isObject ? readMembers() : Map.<String, JsonValue>of();
    parser.skipChildren();
    if (parser.nextToken() != null) {
      throw malformed(parser.currentTokenLocation());
    }
    if (!isObject) {
      throw notAnObject();
    }
    return members;
  }

  private Map<String, JsonValue> readMembers() throws IOException {
    var members = new LinkedHashMap<String, JsonValue>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, value());
    }
    return members;
  }

  private JsonValue value() throws IOException {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_STRING -> JsonValue.text(parser.getText());
      case JsonTokenId.ID_NUMBER_INT -> JsonValue.integer(parser.getText());
      case JsonTokenId.ID_NULL -> JsonValue.ofNull();
      default -> {
        parser.skipChildren();
        yield JsonValue.other();
      }
    };
  }

  private ApiException toApiException(JsonProcessingException e) {
    var context = parser.getParsingContext();
    if (context.getNestingDepth() > Json.MAX_DEPTH) {
      return ApiException.of(
              ErrorCode.TOO_DEEP, "A body may be nested " + Json.MAX_DEPTH + " levels deep.")
          .withExtensions(Map.of("limitDepth", Json.MAX_DEPTH));
    }
    // Jackson has no exception type for duplicate keys.
    if (e.getOriginalMessage().startsWith("Duplicate field")) {
      var pointer = context.pathAsPointer().toString();
      return ApiException.of(ErrorCode.DUPLICATE_KEY, "Each key of an object may be given once.")
          .withFieldErrors(
              List.of(FieldError.inBody(pointer, "duplicate", "This key is given twice.")));
    }
    // The exception for a number that is too long has no location.
    return malformed(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
  }

  private static ApiException malformed(JsonLocation at) {
    var extensions = new LinkedHashMap<String, Integer>();
    extensions.put("line", at.getLineNr());
    extensions.put("column", at.getColumnNr());
    return ApiException.of(
            ErrorCode.MALFORMED_JSON,
            "The body is not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".")
        .withExtensions(extensions);
  }

  private static ApiException notAnObject() {
    return ApiException.of(ErrorCode.VALIDATION_FAILED, "The body has 1 fault.")
        .withFieldErrors(List.of(FieldError.inBody("", "type", "Must be an object.")));
  }
}
