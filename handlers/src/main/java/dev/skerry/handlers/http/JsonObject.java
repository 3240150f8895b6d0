package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.skerry.handlers.Failure;
import dev.skerry.handlers.Fault;
import dev.skerry.handlers.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a caller's JSON object; whatever is wrong with its syntax is a {@link Failure}. */
final class JsonObject {
  private final JsonParser parser;

  private JsonObject(JsonParser parser) {
    this.parser = parser;
  }

  /** The object's members in the order of the document. */
  static Map<String, JsonValue> members(String text) {
    try (var parser = Json.FOREIGN.createParser(text)) {
      return new JsonObject(parser).members();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a String does not fail
    }
  }

  private Map<String, JsonValue> members() throws IOException {
    try {
      return read();
    } catch (JsonProcessingException e) {
      throw failure(e);
    }
  }

  /** First the whole document, then whether it is an object: bad syntax goes before bad content. */
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
      members.put(name, value(parser.nextToken()));
    }
    return members;
  }

  private JsonValue value(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return JsonValue.text(parser.getText());
    }
    parser.skipChildren();
    return token == JsonToken.VALUE_NULL ? JsonValue.ofNull() : JsonValue.other();
  }

  private Failure failure(JsonProcessingException e) {
    var context = parser.getParsingContext();
    if (context.getNestingDepth() > Json.MAX_DEPTH) {
      return Failure.of(Reason.TOO_DEEP, "A body may be nested " + Json.MAX_DEPTH + " levels deep.")
          .withFacts(Map.of("limitDepth", Json.MAX_DEPTH));
    }
    // Jackson has no exception type of its own for a duplicate.
    if (e.getOriginalMessage().startsWith("Duplicate field")) {
      var pointer = context.pathAsPointer().toString();
      return Failure.of(Reason.DUPLICATE_KEY, "Each key of an object may be given once.")
          .with(List.of(Fault.inBody(pointer, "duplicate", "This key is given twice.")));
    }
    // A number that is too long has no place of its own.
    return malformed(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
  }

  private static Failure malformed(JsonLocation at) {
    var facts = new LinkedHashMap<String, Integer>();
    facts.put("line", at.getLineNr());
    facts.put("column", at.getColumnNr());
    return Failure.of(
            Reason.MALFORMED_JSON,
            "The body is not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".")
        .withFacts(facts);
  }

  private static Failure notAnObject() {
    return Failure.of(Reason.VALIDATION_FAILED, "The body has 1 fault.")
        .with(List.of(Fault.inBody("", "type", "Must be an object.")));
  }
}
