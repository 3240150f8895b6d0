package com.example.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;

/**
 * A user.
 *
 * @param userId the key of the user, 1-2048 bytes in UTF-8
 * @param name the name, 1-2048 bytes in UTF-8
 */
record User(String userId, String name) {
  /** DynamoDB's limit of a partition key. */
  static final int MAX_BYTES = 2048;

  private static final String REQUIRED = "Please provide both \"userId\" and \"name\"";
  private static final Gson JSON =
      new GsonBuilder().setStrictness(Strictness.STRICT).disableHtmlEscaping().create();

  /**
   * @throws IllegalArgumentException if a value is invalid, with a message for the caller
   */
  User {
    if (isMissing(userId) || isMissing(name)) {
      throw new IllegalArgumentException(REQUIRED);
    }
    if (bytes(userId) > MAX_BYTES || bytes(name) > MAX_BYTES) {
      throw new IllegalArgumentException(
          "\"userId\" and \"name\" may have at most " + MAX_BYTES + " bytes each");
    }
  }

  /**
   * Reads a user. Other members of the object are ignored.
   *
   * @throws IllegalArgumentException if the text is not a user, with a message for the caller
   */
  static User ofJson(String text) {
    try {
      var object = JSON.fromJson(text, JsonObject.class);
      if (object != null) {
        return new User(text(object, "userId"), text(object, "name"));
      }
    } catch (JsonParseException invalid) {
      // The same as an empty body.
    }
    throw new IllegalArgumentException(REQUIRED);
  }

  String toJson() {
    return JSON.toJson(this);
  }

  static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static String text(JsonObject object, String member) {
    return object.get(member) instanceof JsonPrimitive value && value.isString()
        ? value.getAsString()
        : null;
  }

  /** Half of a surrogate pair has no bytes in UTF-8, so the table could not keep it. */
  private static boolean isMissing(String text) {
    return text == null || text.isEmpty() || !UTF_8.newEncoder().canEncode(text);
  }
}
