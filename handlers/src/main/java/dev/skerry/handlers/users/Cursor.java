package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a page of the list of users starts, as a text for callers. The checksum detects damage and
 * a cursor of another list; it protects nothing, for a username is no secret.
 */
final class Cursor {
  /** The form of the cursor and the list that it belongs to. */
  private static final String LIST = "1:users:";

  private Cursor() {}

  /** The cursor of the page that starts after a user. */
  static String after(String username) {
    var content = (LIST + username).getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(Integer.BYTES + content.length);
    bytes.putInt(checksum(content)).put(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The user after whom the page starts.
   *
   * @throws ApiException {@link ErrorCode#INVALID_CURSOR} if this list never gave such a cursor
   */
  static String username(String cursor) {
    var bytes = decoded(cursor);
    if (bytes.length <= Integer.BYTES + LIST.length()) {
      throw invalid();
    }
    var start = Integer.BYTES + LIST.length();
    var username = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // Exactly our own text of it: no other checksum, list, alphabet or padding.
    if (!after(username).equals(cursor) || Username.RULE.validate("", username).isPresent()) {
      throw invalid();
    }
    return username;
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static int checksum(byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static ApiException invalid() {
    var detail = "Must be the 'cursor' of an earlier page of this list.";
    return ApiException.of(ErrorCode.INVALID_CURSOR, "The query parameter 'cursor' is invalid.")
        .withFieldErrors(List.of(FieldError.inParameter("cursor", "format", detail)));
  }
}
