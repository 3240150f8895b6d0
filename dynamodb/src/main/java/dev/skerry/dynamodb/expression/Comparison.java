package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.ScalarOrder;
import dev.skerry.dynamodb.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The comparison operators. */
enum Comparison {
  EQUAL("=", order -> order == 0),
  NOT_EQUAL("<>", order -> order != 0),
  LESS("<", order -> order < 0),
  LESS_OR_EQUAL("<=", order -> order <= 0),
  GREATER(">", order -> order > 0),
  GREATER_OR_EQUAL(">=", order -> order >= 0);

  private final String symbol;
  private final IntPredicate test;

  Comparison(String symbol, IntPredicate test) {
    this.symbol = symbol;
    this.test = test;
  }

  static Comparison of(String symbol) {
    return Arrays.stream(values())
        .filter(comparison -> comparison.symbol.equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  String symbol() {
    return symbol;
  }

  /** Whether it compares the order, which only texts, numbers and binaries have. */
  boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /** The comparison with exchanged operands. */
  Comparison mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
      case GREATER -> LESS;
      case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
      default -> this;
    };
  }

  /** A missing value differs from everything, from another missing value too. */
  boolean test(Optional<Value> left, Optional<Value> right) {
    if (!isOrder()) {
      boolean equal = left.isPresent() && left.equals(right);
      return equal == (this == EQUAL);
    }
    return left.isPresent() && right.isPresent() && test(left.get(), right.get());
  }

  private boolean test(Value left, Value right) {
    return left.type() == right.type()
        && left.type().isKeyType()
        && test.test(ScalarOrder.compare(left, right));
  }
}
