package com.example.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/**
 * What the functions read of an HTTP API's event (payload 2.0).
 *
 * @param slug the last segment of the path
 * @param body as text; empty where there is none
 */
record Request(String slug, String body) {
  static Request of(Map<String, Object> event) {
    var parameters = (Map<?, ?>) event.get("pathParameters");
    return new Request((String) parameters.get("slug"), body(event));
  }

  /** The gateway encodes every body but text, JSON, XML and JavaScript: also what curl -d sends. */
  private static String body(Map<String, Object> event) {
    var body = (String) event.getOrDefault("body", "");
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? new String(Base64.getDecoder().decode(body), UTF_8)
        : body;
  }
}
