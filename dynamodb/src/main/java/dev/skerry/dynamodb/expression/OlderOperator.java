package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.value.ScalarOrder;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The values of ComparisonOperator, with what they accept and the trees that they stand for. */
enum OlderOperator {
  EQ(1, 1, Types.ALL, KeyCondition.Comparison.EQUAL, compare(Comparison.EQUAL)),
  NE(1, 1, Types.ALL, null, compare(Comparison.NOT_EQUAL)),
  LE(1, 1, Types.SCALARS, KeyCondition.Comparison.LESS_OR_EQUAL, compare(Comparison.LESS_OR_EQUAL)),
  LT(1, 1, Types.SCALARS, KeyCondition.Comparison.LESS, compare(Comparison.LESS)),
  GE(
      1,
      1,
      Types.SCALARS,
      KeyCondition.Comparison.GREATER_OR_EQUAL,
      compare(Comparison.GREATER_OR_EQUAL)),
  GT(1, 1, Types.SCALARS, KeyCondition.Comparison.GREATER, compare(Comparison.GREATER)),
  NOT_NULL(0, 0, Types.ALL, null, call(ExpressionFunction.ATTRIBUTE_EXISTS)),
  NULL(0, 0, Types.ALL, null, call(ExpressionFunction.ATTRIBUTE_NOT_EXISTS)),
  CONTAINS(1, 1, Types.SCALARS, null, call(ExpressionFunction.CONTAINS)),
  NOT_CONTAINS(1, 1, Types.SCALARS, null, OlderOperator::notContains),
  BEGINS_WITH(
      1,
      1,
      EnumSet.of(Type.S, Type.B),
      KeyCondition.Comparison.BEGINS_WITH,
      call(ExpressionFunction.BEGINS_WITH)),
  IN(1, Integer.MAX_VALUE, Types.SCALARS, null, ConditionTree.In::new),
  BETWEEN(2, 2, Types.SCALARS, KeyCondition.Comparison.BETWEEN, ConditionTree.Between::new);

  private final int fewest;
  private final int most;
  private final Set<Type> types;
  private final Optional<KeyCondition.Comparison> keyComparison;
  private final Function<List<Operand>, ConditionTree> tree;

  OlderOperator(
      int fewest,
      int most,
      Set<Type> types,
      KeyCondition.Comparison keyComparison,
      Function<List<Operand>, ConditionTree> tree) {
    this.fewest = fewest;
    this.most = most;
    this.types = types;
    this.keyComparison = Optional.ofNullable(keyComparison);
    this.tree = tree;
  }

  /** The condition of an attribute of the item. Its name is not a path. */
  ConditionTree tree(String attribute, List<Value> values) {
    var operands = new ArrayList<Operand>();
    operands.add(Path.of(attribute));
    values.forEach(value -> operands.add(new Operand.Literal(value)));
    return tree.apply(operands);
  }

  /** The condition of a key attribute; without a comparison if it cannot be one. */
  KeyCondition.Range keyTerm(List<Value> values) {
    return new KeyCondition.Range(keyComparison.orElse(null), values);
  }

  boolean needsValues() {
    return fewest > 0;
  }

  /** Requires values that this operator accepts. */
  void requireValues(List<Value> values) {
    require(
        values.size() >= fewest && values.size() <= most,
        "Invalid number of argument(s) for the %s ComparisonOperator",
        this);
    values.forEach(
        value ->
            require(
                types.contains(value.type()),
                "ComparisonOperator %s is not valid for %s AttributeValue type",
                this,
                value.type()));
    require(
        values.stream().map(Value::type).distinct().count() <= 1,
        "AttributeValues inside AttributeValueList must be of same type");
    if (this == BETWEEN && ScalarOrder.compare(values.get(0), values.get(1)) > 0) {
      throw DynamoDbException.validation(
          "The BETWEEN condition was provided a range where the lower bound is greater than the"
              + " upper bound");
    }
  }

  private static void require(boolean valid, String message, Object... arguments) {
    OlderParameters.require(valid, message, arguments);
  }

  /** An absent attribute neither contains a value, nor does it not contain it. */
  private static ConditionTree notContains(List<Operand> operands) {
    var exists =
        new ConditionTree.Call(ExpressionFunction.ATTRIBUTE_EXISTS, operands.subList(0, 1));
    var contains = new ConditionTree.Call(ExpressionFunction.CONTAINS, operands);
    return new ConditionTree.And(List.of(exists, new ConditionTree.Not(contains)));
  }

  private static Function<List<Operand>, ConditionTree> compare(Comparison comparison) {
    return operands -> new ConditionTree.Compare(comparison, operands);
  }

  private static Function<List<Operand>, ConditionTree> call(ExpressionFunction function) {
    return operands -> new ConditionTree.Call(function, operands);
  }

  private static final class Types {
    static final Set<Type> ALL = EnumSet.allOf(Type.class);
    static final Set<Type> SCALARS = EnumSet.of(Type.S, Type.N, Type.B);
  }
}
