package com.example.values;

import java.util.Map;

/** Responses of an HTTP API's functions (payload format 2.0). */
final class Response {
  /** Callers choose the values: no browser may guess that one is a web page. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "text/plain; charset=utf-8",
          "X-Content-Type-Options", "nosniff");

  private Response() {}

  static Map<String, Object> text(int status, String text) {
    return Map.of("statusCode", status, "headers", HEADERS, "body", text);
  }

  static Map<String, Object> notFound() {
    return text(404, "The key does not exist.\n");
  }
}
