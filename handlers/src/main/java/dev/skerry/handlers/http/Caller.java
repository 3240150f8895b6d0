package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The identity of a caller, from the event's {@code authorizer}: an identity of Cognito, a
 * principal of IAM (a user or a role, without the name of the session), or the subject of a token.
 */
final class Caller {
  private final Map<String, String> ids = new HashMap<>();

  private Caller() {}

  /** Reads the object at the parser's position; returns an empty text if it has no identity. */
  static String read(JsonParser parser) throws IOException {
    var caller = new Caller();
    caller.collect(parser);
    return caller.id();
  }

  private void collect(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "iam", "cognitoIdentity", "jwt", "claims" -> collect(parser);
        case "identityId", "callerId", "sub", "client_id" -> keep(name, parser);
        default -> parser.skipChildren();
      }
    }
  }

  private void keep(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      ids.put(name, parser.getText());
    } else {
      parser.skipChildren();
    }
  }

  private String id() {
    if (ids.containsKey("identityId")) {
      return "cognito " + ids.get("identityId");
    }
    if (ids.containsKey("callerId")) {
      return "iam " + ids.get("callerId").split(":", 2)[0]; // <id of the role>:<session>
    }
    if (ids.containsKey("sub")) {
      return "sub " + ids.get("sub");
    }
    return ids.containsKey("client_id") ? "client " + ids.get("client_id") : "";
  }
}
