package dev.skerry.dynamodb.value;

import java.util.Map;

/** Reads attribute values of a request, with DynamoDB's checks and messages. */
public final class ValueReader {
  private ValueReader() {}

  /**
   * Reads one value.
   *
   * @param json the members of the AttributeValue, e.g. {@code {"S": "a"}}
   */
  public static Value value(Map<String, Object> json) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads an item or a key.
   *
   * @param json the attribute values by name
   */
  public static Item item(Map<String, Object> json) {
    throw new UnsupportedOperationException();
  }
}
