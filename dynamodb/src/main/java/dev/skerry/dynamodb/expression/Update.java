package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import java.util.Set;

/** The changes of UpdateItem. */
public interface Update {
  /** Applies all changes to the item as it was. */
  Item apply(Item before);

  /** Whether it creates an item that does not exist. If it only removes, it does nothing then. */
  boolean createsItem();

  /** The part of an item (before or after) that UPDATED_OLD or UPDATED_NEW returns. */
  Item touched(Item item);

  /** The top-level names of the changed paths. */
  Set<String> names();
}
