package dev.skerry.handlers.idempotency;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.Request;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The key of a request. Neither the key nor the body is stored, only their hashes.
 *
 * @param id the route, and the hash of the caller and the key: the same key of another caller or
 *     for another route is another key
 * @param requestHash the hash of method, path, query and body
 */
record IdempotencyKey(String id, String requestHash) {
  static final String HEADER = "idempotency-key";
  private static final Pattern VALID = Pattern.compile(Idempotency.KEY_PATTERN);

  /**
   * Returns the key of a request.
   *
   * @param key the value of the header
   * @throws ApiException {@link ErrorCode#INVALID_HEADER} if the value is invalid
   */
  static IdempotencyKey of(String key, Request request) {
    requireValid(key);
    var id = request.routeKey() + "#" + hash(request.caller(), key);
    return new IdempotencyKey(
        id, hash(request.method(), request.path(), request.rawQuery(), request.body()));
  }

  private static void requireValid(String key) {
    if (!VALID.matcher(key).matches()) {
      var detail = "Must be 1-255 visible ASCII characters, such as a UUID.";
      throw ApiException.of(ErrorCode.INVALID_HEADER, "The header 'idempotency-key' is invalid.")
          .withFieldErrors(List.of(FieldError.inHeader(HEADER, "format", detail)));
    }
  }

  /** Hashes texts with their lengths: {@code ab, c} and {@code a, bc} differ. */
  private static String hash(String... texts) {
    var digest = sha256();
    for (var text : texts) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
