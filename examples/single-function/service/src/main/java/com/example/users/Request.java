package com.example.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The parts of an HTTP API's event (payload format 2.0) that the function uses.
 *
 * @param method the method, in upper case
 * @param path the decoded path
 * @param body the body; empty if the request has no body
 */
record Request(String method, String path, byte[] body) {
  static Request of(Map<String, Object> event) {
    var http = (Map<?, ?>) ((Map<?, ?>) event.get("requestContext")).get("http");
    return new Request((String) http.get("method"), (String) event.get("rawPath"), body(event));
  }

  boolean isOneOf(String... methods) {
    return List.of(methods).contains(method);
  }

  /**
   * Returns the body as text.
   *
   * @throws IllegalArgumentException if the body is not UTF-8, with a message for the caller
   */
  String text() {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException binary) {
      throw new IllegalArgumentException("The body must be text in UTF-8", binary);
    }
  }

  /**
   * API Gateway encodes bodies in Base64, except text, JSON, XML and JavaScript. The body of {@code
   * curl -d} is encoded.
   */
  private static byte[] body(Map<String, Object> event) {
    var body = (String) event.getOrDefault("body", "");
    return Boolean.TRUE.equals(event.get("isBase64Encoded"))
        ? Base64.getDecoder().decode(body)
        : body.getBytes(UTF_8);
  }
}
