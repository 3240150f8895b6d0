package dev.skerry.handlers.users;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.http.Response;
import java.io.IOException;

/** Writes users as JSON. */
final class UserJson {
  private UserJson() {}

  /** Returns a response with a user and its entity tag. */
  static Response response(int status, User user) {
    return Response.json(status, json -> writeMembers(json, user)).with("etag", entityTag(user));
  }

  /** Returns the entity tag of the user's version. */
  static String entityTag(User user) {
    return "\"" + user.version() + "\"";
  }

  static void writeMembers(JsonGenerator json, User user) throws IOException {
    json.writeStringField(Username.FIELD, user.username());
    for (var attribute : Attribute.values()) {
      if (user.attributes().containsKey(attribute)) {
        json.writeStringField(attribute.field().name(), user.attributes().get(attribute));
      }
    }
    json.writeNumberField("version", user.version());
    json.writeStringField("createdAt", user.createdAt().toString());
    json.writeStringField("updatedAt", user.updatedAt().toString());
  }
}
