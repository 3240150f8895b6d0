package dev.skerry.dynamodb.protocol;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** Compressed requests, which some SDKs send. */
final class ContentEncoding {
  private ContentEncoding() {}

  /**
   * Decompresses a body; as in AWS, a malformed one is an internal error.
   *
   * @param encoding the header Content-Encoding; null if absent
   * @param limit the size that a body must not exceed, decompressed either
   */
  static byte[] decoded(String encoding, byte[] body, int limit) {
    if (encoding == null) {
      return body;
    }
    try (var in = stream(encoding.toLowerCase(Locale.ROOT), body)) {
      var decoded = in.readNBytes(limit + 1);
      if (decoded.length > limit) {
        throw new IOException("The body exceeds " + limit + " bytes.");
      }
      return decoded;
    } catch (IOException malformed) {
      throw new DynamoDbException(ErrorType.INTERNAL_SERVER_ERROR, null);
    }
  }

  private static InputStream stream(String encoding, byte[] body) throws IOException {
    var in = new ByteArrayInputStream(body);
    switch (encoding) {
      case "gzip":
        return new GZIPInputStream(in);
      case "deflate":
        return new InflaterInputStream(in);
      case "identity":
        return in;
      default:
        throw new IOException("The encoding is unknown: " + encoding);
    }
  }
}
