package com.example.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/**
 * The parts of an HTTP API's event (payload format 2.0) that the functions use.
 *
 * @param slug the last segment of the path
 * @param body the body as text; empty if the request has no body
 */
record Request(String slug, String body) {
  static Request of(Map<String, Object> event) {
    var parameters = (Map<?, ?>) event.get("pathParameters");
    return new Request((String) parameters.get("slug"), body(event));
  }

  /**
   * API Gateway encodes bodies in Base64, except text, JSON, XML and JavaScript. The body of {@code
   * curl -d} is encoded.
   */
  private static String body(Map<String, Object> event) {
    var body = (String) event.getOrDefault("body", "");
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? new String(Base64.getDecoder().decode(body), UTF_8)
        : body;
  }
}
