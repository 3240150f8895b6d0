package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import java.util.Set;

/** The paths that a read returns. */
public interface Projection {
  Item project(Item item);

  /** The top-level names of the paths. */
  Set<String> names();
}
