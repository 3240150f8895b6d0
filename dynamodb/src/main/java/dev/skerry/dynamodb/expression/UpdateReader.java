package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.value.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.antlr.v4.runtime.tree.Trees;

/** Makes the changes of an update expression, and checks what DynamoDB checks without an item. */
final class UpdateReader {
  private static final Set<Type> ADDABLE = EnumSet.of(Type.N, Type.SS, Type.NS, Type.BS);
  private static final Set<Type> DELETABLE = EnumSet.of(Type.SS, Type.NS, Type.BS);
  private static final Map<Type, String> LONG_NAMES =
      Map.of(
          Type.S, "STRING",
          Type.N, "NUMBER",
          Type.B, "BINARY",
          Type.BOOL, "BOOLEAN",
          Type.NULL, "NULL",
          Type.L, "LIST",
          Type.M, "MAP");

  private final ExpressionKind kind = ExpressionKind.UPDATE;
  private final OperandReader operands;
  private final List<Changes.Change> changes = new ArrayList<>();

  private UpdateReader(Placeholders placeholders) {
    this.operands = new OperandReader(kind, placeholders);
  }

  static Update read(String text, Placeholders placeholders) {
    return new UpdateReader(placeholders).read(Syntax.update(text));
  }

  private Update read(ExpressionParser.UpdateContext update) {
    requireDefined(Trees.getDescendants(update));
    var paths = update.section().stream().flatMap(section -> changed(section).stream()).toList();
    Path.requireDistinct(kind, operands.paths(paths));
    update.section().forEach(this::section);
    return new Changes(changes);
  }

  /** All names come first, then all values. */
  private void requireDefined(List<ParseTree> nodes) {
    for (var node : nodes) {
      if (node instanceof ExpressionParser.PathContext path) {
        operands.path(path);
      }
    }
    for (var node : nodes) {
      if (node instanceof TerminalNode leaf
          && leaf.getSymbol().getType() == ExpressionParser.VALUE) {
        operands.literal(leaf.getText());
      }
    }
  }

  private static List<ExpressionParser.PathContext> changed(
      ExpressionParser.SectionContext section) {
    var paths = new ArrayList<>(section.path());
    section.assignment().forEach(assignment -> paths.add(assignment.path()));
    section.change().forEach(change -> paths.add(change.path()));
    return paths;
  }

  private void section(ExpressionParser.SectionContext section) {
    for (var assignment : section.assignment()) {
      changes.add(Changes.set(operands.path(assignment.path()), formula(assignment.formula())));
    }
    for (var path : section.path()) {
      changes.add(Changes.remove(operands.path(path)));
    }
    for (var change : section.change()) {
      changes.add(change(change, section.ADD() != null));
    }
  }

  private Changes.Change change(ExpressionParser.ChangeContext change, boolean add) {
    var value = operands.literal(change.VALUE().getText()).value();
    if (!(add ? ADDABLE : DELETABLE).contains(value.type())) {
      var operator = add ? "ADD" : "DELETE";
      throw kind.error(
          "Incorrect operand type for operator or function; operator: %s, operand type: %s,"
              + " typeSet: ALLOWED_FOR_%s_OPERAND",
          operator, LONG_NAMES.get(value.type()), operator);
    }
    var path = operands.path(change.path());
    return add
        ? Changes.add(path, value, Arithmetic::wrongType)
        : Changes.delete(path, value, Arithmetic::wrongType);
  }

  private Formula formula(ExpressionParser.FormulaContext context) {
    if (context instanceof ExpressionParser.ParenthesizedFormulaContext parenthesized) {
      return formula(parenthesized.formula());
    }
    var sum = (ExpressionParser.SumContext) context;
    var terms = sum.operand().stream().map(this::operand).toList();
    if (terms.size() == 1) {
      return terms.get(0);
    }
    var operator = sum.PLUS() == null ? "-" : "+";
    terms.forEach(term -> requireType(operator, term, Type.N));
    return new Formula.Sum(terms.get(0), sum.PLUS() == null, terms.get(1));
  }

  private Formula operand(ExpressionParser.OperandContext context) {
    if (context instanceof ExpressionParser.ParenthesizedContext parenthesized) {
      return operand(parenthesized.operand());
    }
    return context instanceof ExpressionParser.CalledContext called
        ? call(called.call())
        : new Formula.Read(operands.operand(context));
  }

  private Formula call(ExpressionParser.CallContext context) {
    var function = ExpressionFunction.named(context.NAME().getText()).orElseThrow();
    var arguments = context.operand().stream().map(this::operand).toList();
    operands.requireCount(function, arguments.size());
    if (function == ExpressionFunction.LIST_APPEND) {
      if (arguments.stream().anyMatch(Formula.Append.class::isInstance)) {
        throw kind.error(
            "The function is not allowed to be used this way in an expression; function: %s",
            function.text());
      }
      arguments.forEach(argument -> requireType(function.text(), argument, Type.L));
      return new Formula.Append(arguments.get(0), arguments.get(1));
    }
    var path = arguments.get(0) instanceof Formula.Read read ? read.operand() : null;
    operands.requirePath(function, path);
    return new Formula.IfNotExists((Path) path, arguments.get(1));
  }

  private void requireType(String operator, Formula formula, Type type) {
    if (formula instanceof Formula.Read read) {
      operands.requireType(operator, read.operand(), EnumSet.of(type));
    }
  }
}
