package dev.skerry.handlers.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP response.
 *
 * @param status the HTTP status
 * @param headers the values by lower-case name
 * @param body the body; empty for none
 */
public record Response(int status, Map<String, String> headers, String body) {
  private static final Map<String, String> DEFAULT_HEADERS =
      Map.of("cache-control", "no-store", "x-content-type-options", "nosniff");

  /** Returns a response with a JSON object. */
  public static Response json(int status, Json.Members members) {
    return of(status, ContentNegotiation.JSON, members);
  }

  /** Returns a response with a JSON object and its media type. */
  public static Response of(int status, String mediaType, Json.Members members) {
    return new Response(status, Map.of("content-type", mediaType), Json.object(members));
  }

  /** Returns a response without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), "");
  }

  /** Returns a copy with one more header. */
  public Response with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  /** Returns the response in the gateway's payload format 2.0. */
  String toPayload() {
    var allHeaders = new TreeMap<>(DEFAULT_HEADERS);
    allHeaders.putAll(headers);
    return Json.object(
        json -> {
          json.writeNumberField("statusCode", status);
          json.writeObjectFieldStart("headers");
          for (var header : allHeaders.entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
          }
          json.writeEndObject();
          json.writeStringField("body", body);
          json.writeBooleanField("isBase64Encoded", false);
        });
  }
}
