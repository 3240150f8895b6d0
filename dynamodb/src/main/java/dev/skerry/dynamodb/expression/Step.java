package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Value;
import java.util.Optional;

/** One step of a document path. */
sealed interface Step {
  /** The value that this step leads to. */
  Optional<Value> from(Value parent);

  /** Whether a value can have such a step, now or after an update. */
  boolean fits(Value parent);

  /** An entry of a map, or an attribute of the item. */
  record Key(String name) implements Step {
    @Override
    public Optional<Value> from(Value parent) {
      return parent instanceof Value.MapOf map
          ? Optional.ofNullable(map.entries().get(name))
          : Optional.empty();
    }

    @Override
    public boolean fits(Value parent) {
      return parent instanceof Value.MapOf;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** An element of a list. */
  record Index(int index) implements Step {
    @Override
    public Optional<Value> from(Value parent) {
      return parent instanceof Value.ListOf list && index < list.elements().size()
          ? Optional.of(list.elements().get(index))
          : Optional.empty();
    }

    @Override
    public boolean fits(Value parent) {
      return parent instanceof Value.ListOf;
    }

    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }
}
