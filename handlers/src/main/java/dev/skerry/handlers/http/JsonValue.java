package dev.skerry.handlers.http;

/**
 * A value in a caller's JSON object.
 *
 * @param text the string, or the digits and sign of a whole number; empty for any other value
 */
public record JsonValue(Type type, String text) {

  /** The type of a value. */
  public enum Type {
    TEXT,
    /** A number without fraction and exponent, of up to 1,000 digits. */
    INTEGER,
    NULL,
    /** Any other number, a boolean, an array or an object. */
    OTHER
  }

  /** Returns a string. */
  public static JsonValue text(String text) {
    return new JsonValue(Type.TEXT, text);
  }

  /** Returns a whole number. */
  public static JsonValue integer(String digits) {
    return new JsonValue(Type.INTEGER, digits);
  }

  /** Returns {@code null}. */
  public static JsonValue ofNull() {
    return new JsonValue(Type.NULL, "");
  }

  /** Returns another number, a boolean, an array or an object. */
  public static JsonValue other() {
    return new JsonValue(Type.OTHER, "");
  }

  /** Returns whether the value is a string. */
  public boolean isText() {
    return type == Type.TEXT;
  }

  /** Returns whether the value is a whole number. */
  public boolean isInteger() {
    return type == Type.INTEGER;
  }

  /** Returns whether the value is {@code null}. */
  public boolean isNull() {
    return type == Type.NULL;
  }
}
