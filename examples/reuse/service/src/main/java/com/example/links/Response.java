package com.example.links;

import java.util.Map;

/** Responses of an HTTP API's functions (payload format 2.0). */
final class Response {
  private Response() {}

  /** Returns a response without a body, with the address of a new link or of a link's target. */
  static Map<String, Object> location(int status, String location) {
    return Map.of("statusCode", status, "headers", Map.of("Location", location));
  }

  static Map<String, Object> text(int status, String text) {
    var headers = Map.of("Content-Type", "text/plain; charset=utf-8");
    return Map.of("statusCode", status, "headers", headers, "body", text + "\n");
  }
}
