package dev.skerry.dynamodb.validation;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.value.Base64Text;
import dev.skerry.dynamodb.value.Booleans;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks that a JSON value has the type of a shape, with AWS's messages. */
final class TypeCheck {
  private static final String STRUCTURE_FOUND =
      "Start of structure or map found where not expected";
  private static final String CAST =
      "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class"
          + " java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and"
          + " java.lang.Class are in module java.base of loader 'bootstrap')";

  private TypeCheck() {}

  /**
   * Throws a SerializationException if the type is wrong.
   *
   * @param inCollection whether the value is an element of a list or map, not a member
   */
  static void check(Shape shape, Object value, boolean inCollection) {
    switch (shape.type()) {
      case "structure", "map" -> {
        if (!(value instanceof Map)) {
          throw value instanceof List ? unrecognized(shape) : unexpected(shape, inCollection);
        }
      }
      case "list" -> {
        if (!(value instanceof List)) {
          throw value instanceof Map ? error(STRUCTURE_FOUND) : unexpected(shape, inCollection);
        }
      }
      default -> checkScalar(shape, value);
    }
  }

  private static void checkScalar(Shape shape, Object value) {
    if (value instanceof Map) {
      throw error(STRUCTURE_FOUND);
    }
    if (value instanceof List) {
      throw unrecognized(shape);
    }
    switch (shape.type()) {
      case "string" -> require(value instanceof String, shape, value);
      case "blob" -> checkBase64(value);
      case "boolean" -> {
        if (value instanceof String && !Booleans.isBoolean(value)) {
          throw error("Unexpected token received from parser");
        }
        require(Booleans.isBoolean(value), shape, value);
      }
      default -> require(value instanceof Number, shape, value);
    }
  }

  private static void require(boolean holds, Shape shape, Object value) {
    if (!holds) {
      throw error(token(value) + "_VALUE cannot be converted to " + shape.simpleClass());
    }
  }

  private static String token(Object value) {
    if (value instanceof BigDecimal number) {
      return number.scale() > 0 ? "DECIMAL" : "NUMBER";
    }
    return value instanceof String ? "STRING" : value.toString().toUpperCase(Locale.ROOT);
  }

  private static void checkBase64(Object value) {
    if (!(value instanceof String text)) {
      throw error("only base-64-encoded strings are convertible to bytes");
    }
    Base64Text.decode(text);
  }

  private static DynamoDbException unexpected(Shape shape, boolean inCollection) {
    if (!inCollection) {
      return error("Unexpected field type");
    }
    return error(shape.type().equals("structure") ? "Unexpected value type in payload" : CAST);
  }

  private static DynamoDbException unrecognized(Shape shape) {
    return error("Unrecognized collection type " + shape.javaType());
  }

  private static DynamoDbException error(String message) {
    return new DynamoDbException(ErrorType.SERIALIZATION, message);
  }
}
