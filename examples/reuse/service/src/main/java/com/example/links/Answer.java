package com.example.links;

import java.util.Map;

/** Answers as an HTTP API takes them (payload 2.0). */
final class Answer {
  private Answer() {}

  /** An answer that is only a place: where the new link is, or where a link leads. */
  static Map<String, Object> at(int status, String location) {
    return Map.of("statusCode", status, "headers", Map.of("Location", location));
  }

  static Map<String, Object> text(int status, String text) {
    var headers = Map.of("Content-Type", "text/plain; charset=utf-8");
    return Map.of("statusCode", status, "headers", headers, "body", text + "\n");
  }
}
