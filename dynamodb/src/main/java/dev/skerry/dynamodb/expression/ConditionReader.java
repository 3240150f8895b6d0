package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.ScalarOrder;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.Value;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the tree of a condition, and checks what DynamoDB checks without an item. */
final class ConditionReader {
  static final int MAX_IN_OPERANDS = 100;

  private static final Set<Type> ORDERED = EnumSet.of(Type.S, Type.N, Type.B);
  private static final Set<String> TYPE_NAMES =
      Arrays.stream(Type.values()).map(Type::name).collect(Collectors.toSet());

  private final ExpressionKind kind;
  private final OperandReader operands;

  private ConditionReader(ExpressionKind kind, Placeholders placeholders) {
    this.kind = kind;
    this.operands = new OperandReader(kind, placeholders);
  }

  static ConditionTree read(ExpressionKind kind, String text, Placeholders placeholders) {
    return new ConditionReader(kind, placeholders).condition(Syntax.condition(kind, text));
  }

  private ConditionTree condition(ExpressionParser.ConditionContext context) {
    if (context instanceof ExpressionParser.NotContext not) {
      return new ConditionTree.Not(condition(not.condition()));
    }
    if (context instanceof ExpressionParser.AndContext and) {
      return new ConditionTree.And(both(and.condition()));
    }
    if (context instanceof ExpressionParser.OrContext or) {
      return new ConditionTree.Or(both(or.condition()));
    }
    if (context instanceof ExpressionParser.GroupContext group) {
      return condition(group.condition());
    }
    if (context instanceof ExpressionParser.ComparisonContext comparison) {
      return compare(
          Comparison.of(comparison.comparator().getText()),
          operands.operands(comparison.operand()));
    }
    if (context instanceof ExpressionParser.BetweenContext between) {
      return between(new ConditionTree.Between(operands.operands(between.operand())));
    }
    if (context instanceof ExpressionParser.InContext in) {
      return in(new ConditionTree.In(operands.operands(in.operand())));
    }
    return call(((ExpressionParser.FunctionContext) context).call());
  }

  private List<ConditionTree> both(List<ExpressionParser.ConditionContext> parts) {
    return List.of(condition(parts.get(0)), condition(parts.get(1)));
  }

  private ConditionTree compare(Comparison comparison, List<Operand> compared) {
    if (comparison.isOrder()) {
      requireOrdered(comparison.symbol(), compared);
    }
    return distinct(new ConditionTree.Compare(comparison, compared));
  }

  private ConditionTree between(ConditionTree.Between between) {
    requireOrdered(between.operator(), between.operands());
    if (between.operands().get(1) instanceof Operand.Literal lower
        && between.operands().get(2) instanceof Operand.Literal upper) {
      if (lower.type().equals(upper.type())) {
        requireBounds(
            ScalarOrder.compare(lower.value(), upper.value()) <= 0,
            "upper bound to be greater than or equal to lower bound",
            lower.value(),
            upper.value());
      } else {
        requireBounds(
            false, "same data type for lower and upper bounds", lower.value(), upper.value());
      }
    }
    return distinct(between);
  }

  private ConditionTree in(ConditionTree.In in) {
    int candidates = in.operands().size() - 1;
    if (candidates > MAX_IN_OPERANDS) {
      throw kind.error(
          "The IN operator is provided with too many operands; number of operands: %d", candidates);
    }
    return distinct(in);
  }

  private ConditionTree call(ExpressionParser.CallContext context) {
    var function = ExpressionFunction.named(context.NAME().getText()).orElseThrow();
    var call = new ConditionTree.Call(function, operands.arguments(context, function));
    var last = call.operands().get(call.operands().size() - 1);
    if (function == ExpressionFunction.BEGINS_WITH) {
      call.operands()
          .forEach(
              operand ->
                  operands.requireType(function.text(), operand, EnumSet.of(Type.S, Type.B)));
    } else if (function == ExpressionFunction.ATTRIBUTE_TYPE) {
      distinct(call);
      requireTypeName(last);
    } else if (function.operands() == 1) {
      operands.requirePath(function, last);
    }
    return distinct(call);
  }

  private void requireTypeName(Operand operand) {
    var function = ExpressionFunction.ATTRIBUTE_TYPE.text();
    if (operand instanceof Path) {
      throw operands.wrongType(function, "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}");
    }
    operands.requireType(function, operand, EnumSet.of(Type.S));
    var name = ((Value.Text) ((Operand.Literal) operand).value()).text();
    if (!TYPE_NAMES.contains(name)) {
      throw kind.error(
          "Invalid attribute type name found; type: %s,"
              + " valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
          name);
    }
  }

  private void requireOrdered(String operator, List<Operand> compared) {
    compared.forEach(operand -> operands.requireType(operator, operand, ORDERED));
  }

  private void requireBounds(boolean valid, String requirement, Value lower, Value upper) {
    if (!valid) {
      throw kind.error(
          "The BETWEEN operator requires %s; lower bound operand: AttributeValue: {%s},"
              + " upper bound operand: AttributeValue: {%s}",
          requirement, text(lower), text(upper));
    }
  }

  private static String text(Value value) {
    if (value instanceof Value.Num number) {
      return "N:" + number.number().toPlainString();
    }
    return value instanceof Value.Binary binary
        ? "B:" + Base64.getEncoder().encodeToString(binary.bytes())
        : "S:" + ((Value.Text) value).text();
  }

  /** Comparing a path with itself is an error. */
  private ConditionTree distinct(ConditionTree tree) {
    var first = tree.operands().get(0);
    if (first instanceof Path && tree.operands().lastIndexOf(first) > 0) {
      throw kind.error(
          "The first operand must be distinct from the remaining operands for this operator or"
              + " function; operator: %s, first operand: %s",
          tree.operator(), first);
    }
    return tree;
  }
}
