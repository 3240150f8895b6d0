package dev.skerry.dynamodb.protocol;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request of HTTP/1.1.
 *
 * @param method the method
 * @param query the query string; null if there is none
 * @param headers the headers by their names in lower case
 * @param persistent whether the connection stays open
 */
record HttpRequest(String method, String query, Map<String, String> headers, boolean persistent) {
  private static final int MAX_HEAD = 64 * 1024;
  private static final int MAX_LINE = 16 * 1024;

  /** A client that has sent its whole request reads the response. */
  private static final int MAX_SKIPPED = 256 * 1024 * 1024;

  private static final int HEXADECIMAL = 16;

  /** The request is not HTTP/1.0 or HTTP/1.1. */
  static final class Malformed extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** The body is longer than the limit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Reads the next request without its body; empty at the end of the stream. */
  static Optional<HttpRequest> read(InputStream in) throws IOException {
    var start = line(in);
    if (start == null) {
      return Optional.empty();
    }
    var parts = start.split(" ");
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw new Malformed();
    }
    var headers = headers(in);
    var connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    var persistent =
        parts[2].equals("HTTP/1.1")
            ? !connection.contains("close")
            : connection.contains("keep-alive");
    var query = parts[1].indexOf('?');
    return Optional.of(
        new HttpRequest(
            parts[0], query < 0 ? null : parts[1].substring(query + 1), headers, persistent));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    var headers = new TreeMap<String, String>();
    var size = 0;
    for (var line = line(in); ; line = line(in)) {
      if (line == null) {
        throw new EOFException();
      }
      if (line.isEmpty()) {
        return headers;
      }
      size += line.length();
      var colon = line.indexOf(':');
      if (colon <= 0 || size > MAX_HEAD) {
        throw new Malformed();
      }
      headers.putIfAbsent(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
  }

  boolean has(String name) {
    return headers.containsKey(name);
  }

  String header(String name) {
    return headers.get(name);
  }

  /** Reads the body, which follows the head. */
  byte[] body(InputStream in, int limit) throws IOException {
    if (has("transfer-encoding")) {
      if (!header("transfer-encoding").equalsIgnoreCase("chunked")) {
        throw new Malformed();
      }
      return chunks(in, limit);
    }
    var length = number(headers.getOrDefault("content-length", "0"), 10);
    if (length > limit) {
      in.skipNBytes(Math.min(length, MAX_SKIPPED));
      throw new TooLong();
    }
    return exactly(in, (int) length);
  }

  private static byte[] chunks(InputStream in, int limit) throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      var line = line(in);
      if (line == null) {
        throw new EOFException();
      }
      var length = number(line.split(";")[0].strip(), HEXADECIMAL);
      if (body.size() + length > limit) {
        throw new TooLong();
      }
      body.write(exactly(in, (int) length));
      if (length == 0) {
        headers(in);
        return body.toByteArray();
      }
      line(in);
    }
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static long number(String text, int radix) throws Malformed {
    try {
      var number = Long.parseLong(text, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // The same as a negative one.
    }
    throw new Malformed();
  }

  /** A line without its end; null at the end of the stream. */
  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream(128);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (line.size() == MAX_LINE) {
        throw new Malformed();
      }
      line.write(next);
    }
    var text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
