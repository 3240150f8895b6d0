package com.example.albums;

import com.google.gson.JsonObject;
import java.util.Map;

/** Responses of an HTTP API's functions (payload format 2.0). */
final class Response {
  private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

  private Response() {}

  static Map<String, Object> json(int status, String body) {
    return Map.of("statusCode", status, "headers", HEADERS, "body", body);
  }

  static Map<String, Object> error(int status, String message) {
    var error = new JsonObject();
    error.addProperty("error", message);
    return json(status, error.toString());
  }

  static Map<String, Object> notFound() {
    return error(404, "The album does not exist");
  }
}
