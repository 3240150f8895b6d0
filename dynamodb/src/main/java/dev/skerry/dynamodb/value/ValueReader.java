package dev.skerry.dynamodb.value;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads attribute values of a request, with DynamoDB's checks and messages. */
public final class ValueReader {
  private static final String INVALID = "One or more parameter values were invalid: ";

  private static final int MAX_NAME = 65535;

  private ValueReader() {}

  /**
   * Reads one value.
   *
   * @param json the members of the AttributeValue, e.g. {@code {"S": "a"}}; null is like none
   */
  public static Value value(Map<String, Object> json) {
    return value(json, 1);
  }

  /**
   * Reads an item or a key.
   *
   * @param json the attribute values by name
   */
  public static Item item(Map<String, Object> json) {
    return new Item(entries(json, 1));
  }

  private static Value value(Map<String, Object> json, int depth) {
    Nesting.require(depth);
    Value result = null;
    var several = false;
    for (var member : (json == null ? Map.<String, Object>of() : json).entrySet()) {
      if (member.getValue() != null) {
        var value = content(member.getKey(), member.getValue(), depth);
        several |= result != null && value != null;
        result = result == null ? value : result;
      }
    }
    if (result == null || several) {
      throw DynamoDbException.validation(
          "Supplied AttributeValue %s, must contain exactly one of the supported datatypes",
          several ? "has more than one datatypes set" : "is empty");
    }
    return result;
  }

  /** The value of a member; null if no type has its name. */
  private static Value content(String type, Object json, int depth) {
    switch (type) {
      case "S":
        return new Value.Text((String) json);
      case "N":
        return Numbers.parse((String) json);
      case "B":
        return Base64Text.decode((String) json);
      case "BOOL":
        return new Value.Bool(Booleans.of(json));
      case "NULL":
        return nullValue(Booleans.of(json));
      case "L":
        return list(ValueReader.<List<Map<String, Object>>>cast(json), depth);
      case "M":
        return new Value.MapOf(entries(cast(json), depth + 1));
      case "SS":
      case "NS":
      case "BS":
        return set(Type.valueOf(type), cast(json));
      default:
        return null;
    }
  }

  private static Value nullValue(boolean isNull) {
    if (!isNull) {
      throw invalid("Null attribute value types must have the value of true");
    }
    return new Value.Null();
  }

  private static Value list(List<Map<String, Object>> json, int depth) {
    var elements = new ArrayList<Value>(json.size());
    for (var element : json) {
      elements.add(value(element, depth + 1));
    }
    return new Value.ListOf(elements);
  }

  private static Map<String, Value> entries(Map<String, Object> json, int depth) {
    var entries = new LinkedHashMap<String, Value>(json.size() * 4 / 3 + 1);
    for (var entry : json.entrySet()) {
      checkName(entry.getKey());
      entries.put(entry.getKey(), value(cast(entry.getValue()), depth));
    }
    return entries;
  }

  private static void checkName(String name) {
    if (name.isEmpty()) {
      throw invalid("Empty attribute name");
    }
    if (Utf8.length(name) > MAX_NAME) {
      throw DynamoDbException.validation(
          "1 validation error detected: Attribute name is too large, must be less than 65536"
              + " bytes");
    }
  }

  private static Value set(Type type, List<String> json) {
    if (json.isEmpty()) {
      throw invalid(
          type == Type.BS
              ? "Binary sets should not be empty"
              : "An %s set  may not be empty".formatted(noun(type)));
    }
    var elements = new LinkedHashSet<Value>();
    for (var element : json) {
      if (element == null) {
        throw invalid(
            type == Type.BS
                ? "Binary sets may not contain null values"
                : "An %1$s set may not have a null %1$s as a member".formatted(noun(type)));
      }
      elements.add(content(type.name().substring(0, 1), element, 0));
    }
    if (elements.size() < json.size()) {
      throw duplicates(type, json);
    }
    return new Value.SetOf(type, elements);
  }

  private static String noun(Type type) {
    return type == Type.SS ? "string" : "number";
  }

  private static DynamoDbException duplicates(Type type, List<String> json) {
    switch (type) {
      case SS:
        return invalid("Input collection [%s] contains duplicates.", String.join(", ", json));
      case BS:
        return invalid(
            "Input collection [%s]of type BS contains duplicates.", String.join(", ", json));
      default:
        return DynamoDbException.validation("Input collection contains duplicates");
    }
  }

  private static DynamoDbException invalid(String message, Object... arguments) {
    return DynamoDbException.validation(INVALID + message, arguments);
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object json) {
    return (T) json;
  }
}
