package com.example.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Map;

/**
 * The parts of an HTTP API's event (payload format 2.0) that the functions use.
 *
 * @param key the last segment of the path, 1-2048 bytes in UTF-8
 * @param body the body; empty if the request has no body
 */
record Request(String key, byte[] body) {
  /** DynamoDB's limit of a partition key. */
  private static final int MAX_KEY_BYTES = 2048;

  /** DynamoDB's limit of an item is 400 KB, which includes the names of its attributes. */
  private static final int MAX_ITEM_BYTES =
      400 * 1024 - Values.KEY.length() - Values.VALUE.length();

  /**
   * @throws InvalidRequestException if the key is too long
   */
  static Request of(Map<String, Object> event) {
    var key = (String) ((Map<?, ?>) event.get("pathParameters")).get("key");
    if (bytes(key) > MAX_KEY_BYTES) {
      throw new InvalidRequestException(
          400, "The key has " + bytes(key) + " bytes. Allowed: 1-" + MAX_KEY_BYTES + ".");
    }
    return new Request(key, body(event));
  }

  /**
   * Returns the body as a value.
   *
   * @throws InvalidRequestException if it is not text, or too large
   */
  String value() {
    var size = bytes(key) + body.length;
    if (size > MAX_ITEM_BYTES) {
      throw new InvalidRequestException(
          413, "Key and value have " + size + " bytes. Allowed: " + MAX_ITEM_BYTES + " together.");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException binary) {
      throw new InvalidRequestException(400, "The value is binary. Allowed: text in UTF-8.");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
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
