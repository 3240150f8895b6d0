package dev.skerry.handlers.http;

/**
 * A value in a caller's JSON object. All fields of this API are strings.
 *
 * @param isText whether the value is a string
 * @param isNull whether the value is {@code null}
 * @param text the string; empty for any other value
 */
public record JsonValue(boolean isText, boolean isNull, String text) {

  /** Returns a string. */
  public static JsonValue text(String text) {
    return new JsonValue(true, false, text);
  }

  /** Returns {@code null}. */
  public static JsonValue ofNull() {
    return new JsonValue(false, true, "");
  }

  /** Returns a number, boolean, array or object. */
  public static JsonValue other() {
    return new JsonValue(false, false, "");
  }
}
