package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What the functions of conditions do with values. A value of a wrong type does not match. */
final class Matching {
  private Matching() {}

  static boolean isOfType(Value value, Value typeName) {
    return typeName instanceof Value.Text name && value.type().name().equals(name.text());
  }

  static boolean beginsWith(Value value, Value beginning) {
    if (value instanceof Value.Binary whole && beginning instanceof Value.Binary part) {
      return hasAt(whole.bytes(), part.bytes(), 0);
    }
    return value instanceof Value.Text whole
        && beginning instanceof Value.Text part
        && whole.text().startsWith(part.text());
  }

  /** Whether a text or binary contains a part, or a set or list an element. */
  static boolean contains(Value value, Value part) {
    if (value instanceof Value.SetOf set) {
      return set.elements().contains(part);
    }
    if (value instanceof Value.ListOf list) {
      return list.elements().contains(part);
    }
    if (value instanceof Value.Binary whole && part instanceof Value.Binary bytes) {
      return hasAnywhere(whole.bytes(), bytes.bytes());
    }
    return value instanceof Value.Text whole
        && part instanceof Value.Text text
        && whole.text().contains(text.text());
  }

  /**
   * The number that {@code size} answers: of a text the UTF-16 units. Empty for numbers, booleans
   * and null.
   */
  static Optional<Value> size(Value value) {
    int size = -1;
    if (value instanceof Value.Text text) {
      size = text.text().length();
    } else if (value instanceof Value.Binary binary) {
      size = binary.bytes().length;
    } else if (value instanceof Value.SetOf set) {
      size = set.elements().size();
    } else if (value instanceof Value.ListOf list) {
      size = list.elements().size();
    } else if (value instanceof Value.MapOf map) {
      size = map.entries().size();
    }
    return size < 0 ? Optional.empty() : Optional.of(new Value.Num(BigDecimal.valueOf(size)));
  }

  private static boolean hasAnywhere(byte[] whole, byte[] part) {
    for (int at = 0; at <= whole.length - part.length; at++) {
      if (hasAt(whole, part, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAt(byte[] whole, byte[] part, int at) {
    return whole.length - at >= part.length
        && Arrays.equals(whole, at, at + part.length, part, 0, part.length);
  }
}
