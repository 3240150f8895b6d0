package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Item;
import java.util.ArrayList;
import java.util.List;

/** A condition as a tree. */
sealed interface ConditionTree extends Condition {
  /** The conditions that it combines. */
  default List<ConditionTree> parts() {
    return List.of();
  }

  /** The operands that it compares. */
  default List<Operand> operands() {
    return List.of();
  }

  /** The operator or function, as in an expression. */
  String operator();

  /** All paths in their order. */
  default List<Path> paths() {
    var paths = new ArrayList<Path>();
    addPathsTo(paths);
    return paths;
  }

  private void addPathsTo(List<Path> paths) {
    parts().forEach(part -> part.addPathsTo(paths));
    operands().forEach(operand -> operand.path().ifPresent(paths::add));
  }

  /** True if all parts are. */
  record And(List<ConditionTree> parts) implements ConditionTree {
    @Override
    public boolean matches(Item item) {
      for (var part : parts) {
        if (!part.matches(item)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String operator() {
      return "AND";
    }
  }

  /** True if one part is. */
  record Or(List<ConditionTree> parts) implements ConditionTree {
    @Override
    public boolean matches(Item item) {
      for (var part : parts) {
        if (part.matches(item)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String operator() {
      return "OR";
    }
  }

  /** True if the part is not. */
  record Not(ConditionTree part) implements ConditionTree {
    @Override
    public List<ConditionTree> parts() {
      return List.of(part);
    }

    @Override
    public boolean matches(Item item) {
      return !part.matches(item);
    }

    @Override
    public String operator() {
      return "NOT";
    }
  }

  /** Compares two operands. */
  record Compare(Comparison comparison, List<Operand> operands) implements ConditionTree {
    @Override
    public boolean matches(Item item) {
      return comparison.test(operands.get(0).in(item), operands.get(1).in(item));
    }

    @Override
    public String operator() {
      return comparison.symbol();
    }
  }

  /** Whether the first operand is in the range of the others. */
  record Between(List<Operand> operands) implements ConditionTree {
    @Override
    public boolean matches(Item item) {
      var value = operands.get(0).in(item);
      return Comparison.GREATER_OR_EQUAL.test(value, operands.get(1).in(item))
          && Comparison.LESS_OR_EQUAL.test(value, operands.get(2).in(item));
    }

    @Override
    public String operator() {
      return "BETWEEN";
    }
  }

  /** Whether the first operand equals one of the others. */
  record In(List<Operand> operands) implements ConditionTree {
    @Override
    public boolean matches(Item item) {
      var value = operands.get(0).in(item);
      return operands.stream()
          .skip(1)
          .anyMatch(operand -> Comparison.EQUAL.test(value, operand.in(item)));
    }

    @Override
    public String operator() {
      return "IN";
    }
  }

  /** Calls a function. */
  record Call(ExpressionFunction function, List<Operand> operands) implements ConditionTree {
    @Override
    public boolean matches(Item item) {
      return function.test(operands.stream().map(operand -> operand.in(item)).toList());
    }

    @Override
    public String operator() {
      return function.text();
    }
  }
}
