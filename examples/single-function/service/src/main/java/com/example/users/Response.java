package com.example.users;

import com.google.gson.JsonObject;
import java.util.Map;

/** Responses of an HTTP API's function (payload format 2.0). */
final class Response {
  private static final String TYPE = "Content-Type";
  private static final String JSON = "application/json";

  private Response() {}

  static Map<String, Object> json(int status, String body) {
    return Map.of("statusCode", status, "headers", Map.of(TYPE, JSON), "body", body);
  }

  static Map<String, Object> error(int status, String message) {
    return json(status, body(message));
  }

  static Map<String, Object> methodNotAllowed(String allowed) {
    return Map.of(
        "statusCode", 405,
        "headers", Map.of(TYPE, JSON, "Allow", allowed),
        "body", body("Method not allowed"));
  }

  private static String body(String message) {
    var error = new JsonObject();
    error.addProperty("error", message);
    return error.toString();
  }
}
