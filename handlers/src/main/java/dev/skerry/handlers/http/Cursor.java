package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The cursors of a list that is read in pages: texts in which a caller returns the position where
 * the next page starts. A checksum detects damaged cursors and cursors of other lists. It does not
 * authenticate them, and it does not encrypt the position.
 *
 * @param list the list, and the query if it has one, e.g. {@code users}
 */
public record Cursor(String list) {
  private static final String FORMAT = "1:";

  /** Returns the cursor of the page that starts after a position. */
  public String after(String position) {
    var content = (prefix() + position).getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(Integer.BYTES + content.length);
    bytes.putInt(checksum(content)).put(content);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Returns the position after which the page starts.
   *
   * @throws ApiException {@link ErrorCode#INVALID_CURSOR} if the cursor is not one of this list
   */
  public String position(String cursor) {
    var bytes = decode(cursor);
    var start = Integer.BYTES + prefix().getBytes(StandardCharsets.UTF_8).length;
    if (bytes.length <= start) {
      throw invalid();
    }
    var position = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // Rejects another checksum, list, alphabet or padding.
    if (!after(position).equals(cursor)) {
      throw invalid();
    }
    return position;
  }

  /**
   * Encodes the colon, because otherwise a list could look like the start of another's position.
   */
  private String prefix() {
    return FORMAT + list.replace("%", "%25").replace(":", "%3A") + ":";
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

  /** Returns the exception for a cursor that is none of this list. */
  public static ApiException invalid() {
    var detail = "Must be the 'cursor' of an earlier page of this list.";
    return ApiException.of(ErrorCode.INVALID_CURSOR, "The query parameter 'cursor' is invalid.")
        .withFieldErrors(List.of(FieldError.inParameter("cursor", "format", detail)));
  }
}
