package dev.skerry.dynamodb.value;

import java.nio.charset.StandardCharsets;

/**
 * Encodes key values so that the unsigned order of the bytes is the order of the values. No
 * encoding is the prefix of another, so that encodings can be concatenated.
 *
 * <p>Texts and binaries end with byte 0; their bytes 0 and 1 are written as 1 1 and 1 2. A positive
 * number is 0x81, its exponent, its digits in pairs (each plus one) and byte 0; a negative number
 * is the complement of that; zero is 0x80.
 */
public final class KeyEncoding {
  private static final byte END = 0;
  private static final byte ESCAPE = 1;
  private static final byte POSITIVE = (byte) 0x81;
  private static final byte ZERO = (byte) 0x80;
  private static final int MIN_EXPONENT = -130;

  private KeyEncoding() {}

  /** The concatenated encodings of S, N or B values. */
  public static byte[] encode(Value... values) {
    var out = new Bytes();
    for (var value : values) {
      if (value instanceof Value.Num num) {
        number(num, out);
      } else {
        escaped(bytes(value), out);
        out.add(END);
      }
    }
    return out.toArray();
  }

  /**
   * The encoding of a text or binary without its terminator: the prefix of all values that begin
   * with it.
   */
  public static byte[] prefix(Value beginning) {
    var out = new Bytes();
    escaped(bytes(beginning), out);
    return out.toArray();
  }

  private static byte[] bytes(Value value) {
    return value instanceof Value.Text text
        ? text.text().getBytes(StandardCharsets.UTF_8)
        : ((Value.Binary) value).bytes();
  }

  private static void escaped(byte[] bytes, Bytes out) {
    for (var each : bytes) {
      if (each == END || each == ESCAPE) {
        out.add(ESCAPE);
        out.add((byte) (each + 1));
      } else {
        out.add(each);
      }
    }
  }

  private static void number(Value.Num num, Bytes out) {
    var number = num.number();
    if (number.signum() == 0) {
      out.add(ZERO);
      return;
    }
    var complement = number.signum() < 0 ? 0xff : 0;
    out.add((byte) (POSITIVE ^ complement));
    out.add((byte) (Numbers.exponent(number) - MIN_EXPONENT ^ complement));
    var digits = number.unscaledValue().abs().toString();
    for (var i = 0; i < digits.length(); i += 2) {
      var pair = 10 * (digits.charAt(i) - '0');
      pair += i + 1 < digits.length() ? digits.charAt(i + 1) - '0' : 0;
      out.add((byte) (pair + 1 ^ complement));
    }
    out.add((byte) (END ^ complement));
  }
}
