package dev.skerry.dynamodb.protocol;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A response.
 *
 * @param status the HTTP status
 * @param body JSON, or AWS's XML of an error
 */
public record Response(int status, byte[] body) {
  /** The connection is closed instead of a response. */
  static final Response DROPPED = new Response(0, new byte[0]);

  private static final int OK = 200;

  /** These have their message in a member with a capital letter. */
  private static final Set<ErrorType> CAPITALIZED =
      Set.of(ErrorType.SERIALIZATION, ErrorType.ACCESS_DENIED);

  static Response of(Map<String, Object> members) {
    return new Response(OK, Json.write(members));
  }

  static Response of(DynamoDbException error) {
    var members = new LinkedHashMap<String, Object>();
    members.put("__type", error.type().wireName());
    if (error.getMessage() != null) {
      members.put(CAPITALIZED.contains(error.type()) ? "Message" : "message", error.getMessage());
    }
    members.putAll(error.members());
    return new Response(error.type().status(), Json.write(members));
  }

  static Response of(int status, String text) {
    return new Response(status, text.getBytes(StandardCharsets.UTF_8));
  }
}
