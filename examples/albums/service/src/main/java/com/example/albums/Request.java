package com.example.albums;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Map;

/**
 * An HTTP API's event (payload format 2.0).
 *
 * @param event the event
 */
record Request(Map<String, Object> event) {

  /**
   * Returns the key in the path and the query.
   *
   * @throws InvalidRequestException if a name is missing or too long
   */
  AlbumKey key() {
    return new AlbumKey(
        parameter("queryStringParameters", Member.ARTIST_NAME),
        parameter("pathParameters", Member.ALBUM_NAME));
  }

  private String parameter(String parameters, Member member) {
    return event.get(parameters) instanceof Map<?, ?> map ? (String) map.get(member.title()) : null;
  }

  /**
   * Returns the body as text. API Gateway encodes bodies in Base64, except text, JSON, XML and
   * JavaScript. The body of {@code curl -d} is encoded.
   *
   * @throws InvalidRequestException if the body is not UTF-8
   */
  String text() {
    var body = (String) event.getOrDefault("body", "");
    if (!Boolean.TRUE.equals(event.get("isBase64Encoded"))) {
      return body;
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(body));
      return UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException binary) {
      throw new InvalidRequestException("The body must be text in UTF-8");
    }
  }
}
