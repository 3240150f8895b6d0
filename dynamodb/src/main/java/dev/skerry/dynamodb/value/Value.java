package dev.skerry.dynamodb.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An attribute value. Immutable. Two numbers are equal if their values are. */
public sealed interface Value {
  /** The type. */
  Type type();

  record Text(String text) implements Value {
    @Override
    public Type type() {
      return Type.S;
    }
  }

  /** A number without trailing zeros. */
  record Num(BigDecimal number) implements Value {
    public Num {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    @Override
    public Type type() {
      return Type.N;
    }
  }

  record Binary(byte[] bytes) implements Value {
    @Override
    public Type type() {
      return Type.B;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  record Bool(boolean bool) implements Value {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  record Null() implements Value {
    @Override
    public Type type() {
      return Type.NULL;
    }
  }

  record ListOf(List<Value> elements) implements Value {
    public ListOf {
      elements = Collections.unmodifiableList(elements);
    }

    @Override
    public Type type() {
      return Type.L;
    }
  }

  record MapOf(Map<String, Value> entries) implements Value {
    public MapOf {
      entries = Collections.unmodifiableMap(entries);
    }

    @Override
    public Type type() {
      return Type.M;
    }
  }

  /** A set of texts, numbers or binaries: type SS, NS or BS. */
  record SetOf(Type type, Set<Value> elements) implements Value {
    public SetOf {
      elements = Collections.unmodifiableSet(elements);
    }
  }
}
