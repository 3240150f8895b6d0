package dev.skerry.handlers.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers values by lower-case name
 * @param body the text of the body; empty for none
 */
public record Response(int status, Map<String, String> headers, String body) {
  private static final Map<String, String> DEFAULTS =
      Map.of("cache-control", "no-store", "x-content-type-options", "nosniff");

  /** An answer whose body is a JSON object. */
  public static Response json(int status, Json.Writing members) {
    return of(status, Negotiation.JSON, members);
  }

  /** An answer whose body is a JSON object of a media type of its own. */
  public static Response of(int status, String mediaType, Json.Writing members) {
    return new Response(status, Map.of("content-type", mediaType), Json.object(members));
  }

  /** An answer without a body. */
  public static Response empty(int status) {
    return new Response(status, Map.of(), "");
  }

  /** The same with one more header. */
  public Response with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  /** Our own headers, where the answer has none of that name. */
  private Map<String, String> allHeaders() {
    var all = new TreeMap<>(DEFAULTS);
    all.putAll(headers);
    return all;
  }

  /** The answer as the gateway wants it, payload 2.0. */
  String toEvent() {
    return Json.object(
        json -> {
          json.writeNumberField("statusCode", status);
          json.writeObjectFieldStart("headers");
          for (var header : allHeaders().entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
          }
          json.writeEndObject();
          json.writeStringField("body", body);
          json.writeBooleanField("isBase64Encoded", false);
        });
  }
}
