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
 * The cursor of a page of users, as callers see it. Its checksum detects damaged cursors and
 * cursors of other lists. It does not authenticate them: usernames are not secret.
 */
final class Cursor {
  /** The cursor's format version and list. */
  private static final String PREFIX = "1:users:";

  private Cursor() {}

  /** Returns the cursor of the page that starts after a user. */
  static String after(String username) {
    var content = (PREFIX + username).getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(Integer.BYTES + content.length);
    bytes.putInt(checksum(content)).put(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Returns the username after which the page starts.
   *
   * @throws ApiException {@link ErrorCode#INVALID_CURSOR} if the cursor is not one of this list
   */
  static String username(String cursor) {
    var bytes = decode(cursor);
    if (bytes.length <= Integer.BYTES + PREFIX.length()) {
      throw invalid();
    }
    var start = Integer.BYTES + PREFIX.length();
    var username = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // Rejects another checksum, list, alphabet or padding.
    if (!after(username).equals(cursor) || Username.RULE.validate("", username).isPresent()) {
      throw invalid();
    }
    return username;
  }

  private static byte[] decode(String cursor) {
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
