package dev.skerry.dynamodb.value;

import java.util.Arrays;

/** The order of texts (UTF-8 bytes), numbers (value) and binaries (unsigned bytes). */
public final class ScalarOrder {
  private ScalarOrder() {}

  /** Compares two values of the same key type. */
  public static int compare(Value left, Value right) {
    if (left instanceof Value.Text l && right instanceof Value.Text r) {
      return Utf8.compare(l.text(), r.text());
    } else if (left instanceof Value.Num l && right instanceof Value.Num r) {
      return l.number().compareTo(r.number());
    } else if (left instanceof Value.Binary l && right instanceof Value.Binary r) {
      return Arrays.compareUnsigned(l.bytes(), r.bytes());
    }
    throw new IllegalArgumentException(left.type() + " and " + right.type() + " have no order");
  }
}
