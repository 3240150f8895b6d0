package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The body of a request. The gateway passes JSON as text and encodes binary media types in base64.
 *
 * @param content the text or the base64; empty if the request has no body
 * @param base64 whether {@code content} is base64
 */
record Body(String content, boolean base64) {
  /** The largest allowed body in bytes, about 50 times the largest valid user. */
  static final int LIMIT_BYTES = 65_536;

  static final Body NONE = new Body("", false);

  /** Returns the body's text, at most {@link #LIMIT_BYTES} of UTF-8. */
  String text() {
    return requireUtf8(base64 ? decode() : requireSize());
  }

  private String requireSize() {
    // A character has at least one byte: a longer text is too large without encoding it.
    if (content.length() > LIMIT_BYTES
        || content.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES) {
      throw tooLarge();
    }
    return content;
  }

  private String decode() {
    var bytes = bytes();
    if (bytes.length > LIMIT_BYTES) {
      throw tooLarge();
    }
    // JSON parsers accept overlong encodings and lone surrogates. This decoder rejects them.
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw notUtf8("The body is not UTF-8 at byte " + in.position() + ".", in.position());
    }
    return out.flip().toString();
  }

  private byte[] bytes() {
    try {
      return Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw ApiException.of(
          ErrorCode.INVALID_ENCODING, "The body is not the base64 that it claims to be.");
    }
  }

  /** Rejects a byte order mark, and a NUL among the first two characters: UTF-16 or UTF-32. */
  private static String requireUtf8(String text) {
    if (text.startsWith("\uFEFF")) {
      throw notUtf8("The body starts with a byte order mark.", 0);
    }
    var zero = text.indexOf('\0');
    if (zero == 0 || zero == 1) {
      throw notUtf8("The body is UTF-16 or UTF-32, not UTF-8.", zero);
    }
    return text;
  }

  private static ApiException notUtf8(String detail, int offsetBytes) {
    return ApiException.of(ErrorCode.INVALID_ENCODING, detail)
        .withExtensions(Map.of("offsetBytes", offsetBytes));
  }

  private static ApiException tooLarge() {
    return ApiException.of(
            ErrorCode.CONTENT_TOO_LARGE, "A body may have at most " + LIMIT_BYTES + " bytes.")
        .withExtensions(Map.of("limitBytes", LIMIT_BYTES));
  }
}
