package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Percent-encoding of paths and queries (RFC 3986). */
final class PercentEncoding {

  private static final String UNRESERVED = "-._~";

  private PercentEncoding() {}

  /** Decodes a text. Invalid escapes are kept; bytes that are not UTF-8 become U+FFFD. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = text.getBytes(UTF_8);
    var decoded = new ByteArrayOutputStream(bytes.length);
    for (var i = 0; i < bytes.length; i++) {
      if (isEscape(bytes, i)) {
        decoded.write(HexFormat.fromHexDigits(text(bytes, i)));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(UTF_8);
  }

  /** Encodes every byte except letters, digits and {@code -._~}. */
  static String encode(String text) {
    var encoded = new StringBuilder();
    for (var b : text.getBytes(UTF_8)) {
      if (isUnreserved(b)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return encoded.toString();
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && HexFormat.isHexDigit(bytes[at + 1])
        && HexFormat.isHexDigit(bytes[at + 2]);
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at + 1, 2, UTF_8);
  }

  private static boolean isUnreserved(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || UNRESERVED.indexOf(b) >= 0;
  }
}
