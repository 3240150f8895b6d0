package dev.skerry.dynamodb.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The stored form of an item: compact bytes with a format version. */
public final class ItemCodec {
  private static final byte VERSION = 1;
  private static final Type[] TYPES = Type.values();
  private static final int LONG_BITS = 63;

  private ItemCodec() {}

  public static byte[] write(Item item) {
    var out = new Bytes();
    out.add(VERSION);
    writeEntries(item.attributes(), out);
    return out.toArray();
  }

  private static void writeEntries(Map<String, Value> entries, Bytes out) {
    out.addVariable(entries.size());
    for (var entry : entries.entrySet()) {
      writeBytes(entry.getKey().getBytes(StandardCharsets.UTF_8), out);
      writeTyped(entry.getValue(), out);
    }
  }

  private static void writeTyped(Value value, Bytes out) {
    out.add((byte) value.type().ordinal());
    writeContent(value, out);
  }

  private static void writeContent(Value value, Bytes out) {
    if (value instanceof Value.Text text) {
      writeBytes(text.text().getBytes(StandardCharsets.UTF_8), out);
    } else if (value instanceof Value.Num num) {
      writeNumber(num.number(), out);
    } else if (value instanceof Value.Binary binary) {
      writeBytes(binary.bytes(), out);
    } else if (value instanceof Value.Bool bool) {
      out.add((byte) (bool.bool() ? 1 : 0));
    } else if (value instanceof Value.ListOf list) {
      out.addVariable(list.elements().size());
      list.elements().forEach(element -> writeTyped(element, out));
    } else if (value instanceof Value.MapOf map) {
      writeEntries(map.entries(), out);
    } else if (value instanceof Value.SetOf set) {
      out.addVariable(set.elements().size());
      set.elements().forEach(element -> writeContent(element, out));
    }
  }

  private static void writeBytes(byte[] bytes, Bytes out) {
    out.addVariable(bytes.length);
    out.add(bytes);
  }

  /** Scale, then 0 and a long, or the bytes of a larger number after their count. */
  private static void writeNumber(BigDecimal number, Bytes out) {
    out.addVariable(zigzag(number.scale()));
    var unscaled = number.unscaledValue();
    if (unscaled.bitLength() <= LONG_BITS) {
      out.add((byte) 0);
      out.addVariable(zigzag(unscaled.longValue()));
    } else {
      writeBytes(unscaled.toByteArray(), out);
    }
  }

  /** Small numbers of either sign become small numbers without one. */
  private static long zigzag(long number) {
    return number << 1 ^ number >> LONG_BITS;
  }

  public static Item read(byte[] bytes) {
    if (bytes[0] != VERSION) {
      throw new IllegalArgumentException("an item of format " + bytes[0]);
    }
    return new Item(new Reader(bytes).entries());
  }

  private static final class Reader {
    private final byte[] bytes;
    private int position = 1;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    Map<String, Value> entries() {
      var count = count();
      var entries = new LinkedHashMap<String, Value>(count * 4 / 3 + 1);
      for (var i = 0; i < count; i++) {
        entries.put(text(), typed());
      }
      return entries;
    }

    private Value typed() {
      return content(TYPES[bytes[position++]]);
    }

    private Value content(Type type) {
      switch (type) {
        case S:
          return new Value.Text(text());
        case N:
          return new Value.Num(number());
        case B:
          return new Value.Binary(binary());
        case BOOL:
          return new Value.Bool(bytes[position++] != 0);
        case NULL:
          return new Value.Null();
        case L:
          return new Value.ListOf(list());
        case M:
          return new Value.MapOf(entries());
        default:
          return set(type);
      }
    }

    private List<Value> list() {
      var count = count();
      var elements = new ArrayList<Value>(count);
      for (var i = 0; i < count; i++) {
        elements.add(typed());
      }
      return elements;
    }

    private Value set(Type type) {
      var elementType = type == Type.SS ? Type.S : type == Type.NS ? Type.N : Type.B;
      var count = count();
      var elements = new LinkedHashSet<Value>(count * 4 / 3 + 1);
      for (var i = 0; i < count; i++) {
        elements.add(content(elementType));
      }
      return new Value.SetOf(type, elements);
    }

    private String text() {
      var length = count();
      position += length;
      return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    private byte[] binary() {
      var binary = new byte[count()];
      System.arraycopy(bytes, position, binary, 0, binary.length);
      position += binary.length;
      return binary;
    }

    private BigDecimal number() {
      var scale = (int) signed();
      var large = binary();
      return large.length == 0
          ? BigDecimal.valueOf(signed(), scale)
          : new BigDecimal(new BigInteger(large), scale);
    }

    private int count() {
      return (int) variable();
    }

    private long signed() {
      var number = variable();
      return number >>> 1 ^ -(number & 1);
    }

    private long variable() {
      var number = 0L;
      for (var shift = 0; ; shift += 7) {
        var next = bytes[position++];
        number |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return number;
        }
      }
    }
  }
}
