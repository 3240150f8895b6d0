package com.example.albums;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The members of an album. In the table, they are attributes of the same name. */
enum Member {
  ARTIST_NAME(true, "a string of 1-1024 bytes"),
  ALBUM_NAME(true, "a string of 1-1024 bytes"),
  GENRE(false, "a string of 1-1024 bytes, or null"),
  RELEASE_YEAR(false, "a whole number of 1-9999, or null");

  /** DynamoDB's limit of a sort key. */
  private static final int MAX_BYTES = 1024;

  private static final int MAX_YEAR = 9999;

  private final boolean key;
  private final String allowed;

  Member(boolean key, String allowed) {
    this.key = key;
    this.allowed = allowed;
  }

  /** Returns the name in JSON and in the table. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isKey() {
    return key;
  }

  /** Returns the error of an invalid value, for the caller. */
  String error() {
    return title() + " must be " + allowed;
  }

  /** Returns the attribute of a value; empty if the value is invalid. */
  Optional<AttributeValue> attribute(JsonElement value) {
    if (value != null && value.isJsonNull() && !key) {
      return Optional.of(AttributeValue.fromNul(true));
    }
    if (!(value instanceof JsonPrimitive primitive)) {
      return Optional.empty();
    }
    return this == RELEASE_YEAR ? year(primitive) : text(primitive);
  }

  JsonPrimitive json(AttributeValue attribute) {
    return this == RELEASE_YEAR
        ? new JsonPrimitive(Integer.valueOf(attribute.n()))
        : new JsonPrimitive(attribute.s());
  }

  /** Half of a surrogate pair has no bytes in UTF-8, so the table could not keep it. */
  static boolean isText(String value) {
    var bytes = value.getBytes(UTF_8).length;
    return bytes > 0 && bytes <= MAX_BYTES && UTF_8.newEncoder().canEncode(value);
  }

  private static Optional<AttributeValue> text(JsonPrimitive value) {
    return value.isString() && isText(value.getAsString())
        ? Optional.of(AttributeValue.fromS(value.getAsString()))
        : Optional.empty();
  }

  private static Optional<AttributeValue> year(JsonPrimitive value) {
    try {
      var year = value.isNumber() ? value.getAsBigDecimal().intValueExact() : 0;
      return year >= 1 && year <= MAX_YEAR
          ? Optional.of(AttributeValue.fromN(Integer.toString(year)))
          : Optional.empty();
    } catch (ArithmeticException | NumberFormatException notWhole) {
      return Optional.empty();
    }
  }
}
