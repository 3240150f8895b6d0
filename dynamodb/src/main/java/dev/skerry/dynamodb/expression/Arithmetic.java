package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.value.Numbers;
import dev.skerry.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Sums of numbers, sets and lists. */
final class Arithmetic {
  private static final int MAX_DIGITS = 38;

  private Arithmetic() {}

  static DynamoDbException wrongType() {
    return DynamoDbException.validation(
        "An operand in the update expression has an incorrect data type");
  }

  static Value add(Value.Num left, Value.Num right) {
    var sum = new Value.Num(left.number().add(right.number())).number();
    if (sum.precision() > MAX_DIGITS) {
      // DynamoDB calls it an overflow, unlike too many digits in a request.
      throw DynamoDbException.validation(
          "Number overflow. Attempting to store a number with magnitude larger than supported"
              + " range");
    }
    return Numbers.inRange(sum);
  }

  static Value append(Value.ListOf first, Value.ListOf second) {
    var elements = new ArrayList<>(first.elements());
    elements.addAll(second.elements());
    return new Value.ListOf(elements);
  }

  /** What ADD makes of two values of these types; empty if it cannot add them. */
  static Optional<Value> sum(Value value, Value addend) {
    if (value instanceof Value.Num one && addend instanceof Value.Num two) {
      return Optional.of(add(one, two));
    }
    if (value instanceof Value.ListOf one && addend instanceof Value.ListOf two) {
      return Optional.of(append(one, two));
    }
    if (!areSameSets(value, addend)) {
      return Optional.empty();
    }
    var union = new LinkedHashSet<>(((Value.SetOf) value).elements());
    union.addAll(((Value.SetOf) addend).elements());
    return Optional.of(new Value.SetOf(value.type(), union));
  }

  /** The elements that DELETE leaves; an empty set if it leaves none. */
  static Optional<Value.SetOf> difference(Value value, Value subtrahend) {
    if (!areSameSets(value, subtrahend)) {
      return Optional.empty();
    }
    var rest = new LinkedHashSet<>(((Value.SetOf) value).elements());
    rest.removeAll(((Value.SetOf) subtrahend).elements());
    return Optional.of(new Value.SetOf(value.type(), rest));
  }

  private static boolean areSameSets(Value one, Value two) {
    return one instanceof Value.SetOf && one.type() == two.type();
  }
}
