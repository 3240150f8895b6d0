package dev.skerry.dynamodb.value;

import java.util.Set;

/** Booleans of a request: those of JSON, and the texts that AWS reads as booleans. */
public final class Booleans {
  private static final Set<Object> TRUE = Set.of(true, "true", "yes", "1");
  private static final Set<Object> FALSE = Set.of(false, "false", "no", "0");

  private Booleans() {}

  public static boolean isBoolean(Object json) {
    return TRUE.contains(json) || FALSE.contains(json);
  }

  public static boolean of(Object json) {
    return TRUE.contains(json);
  }
}
