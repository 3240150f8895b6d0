package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.Value;
import java.util.Optional;

/** What an operator or a function works on. */
sealed interface Operand permits Path, Operand.Literal, Operand.Size {
  /** The value for an item; empty if the item has none. */
  Optional<Value> in(Item item);

  /** The type, if it does not depend on the item. */
  Optional<Type> type();

  /** The path that it reads. */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /** A value of the request. */
  record Literal(Value value) implements Operand {
    @Override
    public Optional<Value> in(Item item) {
      return Optional.of(value);
    }

    @Override
    public Optional<Type> type() {
      return Optional.of(value.type());
    }
  }

  /** The function {@code size}. */
  record Size(Operand operand) implements Operand {
    @Override
    public Optional<Value> in(Item item) {
      return operand.in(item).flatMap(Matching::size);
    }

    @Override
    public Optional<Type> type() {
      return Optional.of(Type.N);
    }

    @Override
    public Optional<Path> path() {
      return operand.path();
    }
  }
}
