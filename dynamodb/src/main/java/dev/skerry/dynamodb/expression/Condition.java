package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;

/** A condition or filter. */
@FunctionalInterface
public interface Condition {
  /** Whether an item (empty: it does not exist) meets the condition. */
  boolean matches(Item item);
}
