package dev.skerry.dynamodb.value;

import java.util.Map;

/** Sizes in bytes, by AWS's rules ("DynamoDB item sizes and formats"). */
public final class Sizes {
  /** An item has at most 400 KB. */
  public static final int MAX_ITEM = 400 * 1024;

  private static final int CONTAINER = 3;

  private Sizes() {}

  public static int of(Item item) {
    return of(item.attributes());
  }

  public static int of(Value value) {
    if (value instanceof Value.Text text) {
      return Utf8.length(text.text());
    } else if (value instanceof Value.Num num) {
      return of(num);
    } else if (value instanceof Value.Binary binary) {
      return binary.bytes().length;
    } else if (value instanceof Value.ListOf list) {
      return CONTAINER + list.elements().size() + of(list.elements());
    } else if (value instanceof Value.MapOf map) {
      return CONTAINER + map.entries().size() + of(map.entries());
    } else if (value instanceof Value.SetOf set) {
      return of(set.elements());
    }
    return 1;
  }

  /** One byte, one for each two digits, and one for a minus sign. */
  private static int of(Value.Num num) {
    var number = num.number();
    return number.signum() == 0
        ? 1
        : 1 + (number.precision() + 1) / 2 + (number.signum() < 0 ? 1 : 0);
  }

  private static int of(Map<String, Value> values) {
    var size = 0;
    for (var entry : values.entrySet()) {
      size += Utf8.length(entry.getKey()) + of(entry.getValue());
    }
    return size;
  }

  private static int of(Iterable<Value> values) {
    var size = 0;
    for (var value : values) {
      size += of(value);
    }
    return size;
  }
}
