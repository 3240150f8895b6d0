package dev.skerry.handlers.http;

/**
 * A member's value in a caller's JSON object. Only text is kept: no field of this API has any other
 * type.
 *
 * @param isText whether the value is a JSON string
 * @param isNull whether the value is {@code null}
 * @param text the string's characters, else empty
 */
public record JsonValue(boolean isText, boolean isNull, String text) {

  /** A JSON string. */
  public static JsonValue text(String text) {
    return new JsonValue(true, false, text);
  }

  /** JSON's {@code null}. */
  public static JsonValue ofNull() {
    return new JsonValue(false, true, "");
  }

  /** A number, a boolean, an array or an object. */
  public static JsonValue other() {
    return new JsonValue(false, false, "");
  }
}
