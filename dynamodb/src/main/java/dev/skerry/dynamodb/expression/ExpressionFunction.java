package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The functions of expressions. */
enum ExpressionFunction {
  ATTRIBUTE_EXISTS(1, values -> values.get(0).isPresent()),
  ATTRIBUTE_NOT_EXISTS(1, values -> values.get(0).isEmpty()),
  ATTRIBUTE_TYPE(2, values -> both(values) && Matching.isOfType(of(values, 0), of(values, 1))),
  BEGINS_WITH(2, values -> both(values) && Matching.beginsWith(of(values, 0), of(values, 1))),
  CONTAINS(2, values -> both(values) && Matching.contains(of(values, 0), of(values, 1))),
  SIZE(1, values -> false),
  IF_NOT_EXISTS(2, values -> false),
  LIST_APPEND(2, values -> false);

  private final int operands;
  private final Predicate<List<Optional<Value>>> test;

  ExpressionFunction(int operands, Predicate<List<Optional<Value>>> test) {
    this.operands = operands;
    this.test = test;
  }

  static Optional<ExpressionFunction> named(String name) {
    return Arrays.stream(values()).filter(function -> function.text().equals(name)).findFirst();
  }

  /** The name in expressions, which is case-sensitive. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many operands it has. */
  int operands() {
    return operands;
  }

  /** Whether conditions use it, and not updates. */
  boolean isCondition() {
    return this != IF_NOT_EXISTS && this != LIST_APPEND;
  }

  boolean test(List<Optional<Value>> values) {
    return test.test(values);
  }

  private static boolean both(List<Optional<Value>> values) {
    return values.stream().allMatch(Optional::isPresent);
  }

  private static Value of(List<Optional<Value>> values, int index) {
    return values.get(index).orElseThrow();
  }
}
