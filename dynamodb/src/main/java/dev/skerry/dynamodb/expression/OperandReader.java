package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the operands of one expression. */
final class OperandReader {
  static final int MAX_DEPTH = 32;

  private static final Set<Type> WITH_SIZE =
      EnumSet.complementOf(EnumSet.of(Type.N, Type.BOOL, Type.NULL));

  private final ExpressionKind kind;
  private final Placeholders placeholders;

  OperandReader(ExpressionKind kind, Placeholders placeholders) {
    this.kind = kind;
    this.placeholders = placeholders;
  }

  ExpressionKind kind() {
    return kind;
  }

  List<Path> paths(List<ExpressionParser.PathContext> paths) {
    return paths.stream().map(this::path).toList();
  }

  Path path(ExpressionParser.PathContext context) {
    var steps = new ArrayList<Step>();
    for (var child : context.children) {
      if (child instanceof ExpressionParser.ElementContext element) {
        steps.add(new Step.Key(name(element)));
      } else if (child instanceof ExpressionParser.IndexContext index) {
        steps.add(new Step.Index(index(index.INDEX().getText())));
      }
    }
    if (steps.size() > MAX_DEPTH) {
      throw kind.error(
          "The document path has too many nesting levels; nesting levels: %d", steps.size());
    }
    return placeholders.used(new Path(List.copyOf(steps)));
  }

  Operand.Literal literal(String placeholder) {
    return new Operand.Literal(placeholders.value(kind, placeholder));
  }

  List<Operand> operands(List<ExpressionParser.OperandContext> contexts) {
    // A stream would need more stack for nested functions.
    var operands = new ArrayList<Operand>();
    for (var context : contexts) {
      operands.add(operand(context));
    }
    return operands;
  }

  /** An operand of a condition, where SIZE is the only function that is an operand. */
  Operand operand(ExpressionParser.OperandContext context) {
    if (context instanceof ExpressionParser.ParenthesizedContext parenthesized) {
      return operand(parenthesized.operand());
    }
    if (context instanceof ExpressionParser.CalledContext called) {
      var operand = arguments(called.call(), ExpressionFunction.SIZE).get(0);
      requireType(ExpressionFunction.SIZE.text(), operand, WITH_SIZE);
      return new Operand.Size(operand);
    }
    return context instanceof ExpressionParser.AttributeContext attribute
        ? path(attribute.path())
        : literal(context.getText());
  }

  /** The operands of a function of a condition. */
  List<Operand> arguments(ExpressionParser.CallContext call, ExpressionFunction function) {
    var operands = operands(call.operand());
    requireCount(function, operands.size());
    return operands;
  }

  void requireCount(ExpressionFunction function, int operands) {
    if (operands != function.operands()) {
      throw kind.error(
          "Incorrect number of operands for operator or function; operator or function: %s,"
              + " number of operands: %d",
          function.text(), operands);
    }
  }

  void requirePath(ExpressionFunction function, Object operand) {
    if (!(operand instanceof Path)) {
      throw kind.error(
          "Operator or function requires a document path; operator or function: %s",
          function.text());
    }
  }

  /** Requires that an operand can have one of the types. The type of a path is not known yet. */
  void requireType(String operator, Operand operand, Set<Type> types) {
    if (!types.containsAll(operand.type().stream().toList())) {
      throw wrongType(operator, operand.type().orElseThrow().name());
    }
  }

  RuntimeException wrongType(String operator, String type) {
    return kind.error(
        "Incorrect operand type for operator or function; operator or function: %s,"
            + " operand type: %s",
        operator, type);
  }

  private String name(ExpressionParser.ElementContext element) {
    return element.ALIAS() == null ? element.getText() : placeholders.name(kind, element.getText());
  }

  private int index(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw kind.error("List index is not within the allowable range; index: [%s]", digits);
    }
  }
}
