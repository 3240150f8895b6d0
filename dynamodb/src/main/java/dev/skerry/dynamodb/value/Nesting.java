package dev.skerry.dynamodb.value;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.Collection;
import java.util.List;

/** The limit of lists and maps inside each other. */
public final class Nesting {
  private static final int MAX_DEPTH = 32;

  private Nesting() {}

  /** Requires that an item, after an update, is within the limit. */
  public static void require(Item item) {
    require(item.attributes().values(), 1);
  }

  private static void require(Collection<Value> values, int depth) {
    for (var value : values) {
      require(depth);
      require(children(value), depth + 1);
    }
  }

  private static Collection<Value> children(Value value) {
    if (value instanceof Value.MapOf map) {
      return map.entries().values();
    }
    return value instanceof Value.ListOf list ? list.elements() : List.of();
  }

  static void require(int depth) {
    if (depth > MAX_DEPTH) {
      throw DynamoDbException.validation(
          "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
              + " beyond supported limit");
    }
  }
}
