package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;

/** What SET assigns, computed from the item as it was. */
sealed interface Formula {
  Value in(Item before);

  /** The value of an operand. */
  record Read(Operand operand) implements Formula {
    @Override
    public Value in(Item before) {
      return operand
          .in(before)
          .orElseThrow(
              () ->
                  DynamoDbException.validation(
                      "The provided expression refers to an attribute that does not exist in the"
                          + " item"));
    }
  }

  /** A sum or a difference. */
  record Sum(Formula left, boolean minus, Formula right) implements Formula {
    @Override
    public Value in(Item before) {
      if (left.in(before) instanceof Value.Num one && right.in(before) instanceof Value.Num two) {
        return Arithmetic.add(one, minus ? new Value.Num(two.number().negate()) : two);
      }
      throw Arithmetic.wrongType();
    }
  }

  /** The function {@code if_not_exists}. */
  record IfNotExists(Path path, Formula otherwise) implements Formula {
    @Override
    public Value in(Item before) {
      return path.in(before).orElseGet(() -> otherwise.in(before));
    }
  }

  /** The function {@code list_append}. */
  record Append(Formula first, Formula second) implements Formula {
    @Override
    public Value in(Item before) {
      if (first.in(before) instanceof Value.ListOf one
          && second.in(before) instanceof Value.ListOf two) {
        return Arithmetic.append(one, two);
      }
      throw Arithmetic.wrongType();
    }
  }
}
