package dev.skerry.dynamodb.expression;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.Trees;

/** Parses the text of an expression, with all checks that need neither names nor values. */
final class Syntax {
  static final int MAX_BYTES = 4096;

  private final ExpressionKind kind;
  private final Tokens tokens;

  private Syntax(ExpressionKind kind, String text) {
    this.kind = kind;
    this.tokens = new Tokens(kind, text);
  }

  static ExpressionParser.ConditionContext condition(ExpressionKind kind, String text) {
    var syntax = of(kind, text);
    var tree = syntax.parse(ExpressionParser::conditionText);
    syntax.tokens.requireNoRedundantParentheses();
    syntax.check(tree, syntax::requireFunction, syntax::requireUse, syntax::requireUnreserved);
    return tree.condition();
  }

  static ExpressionParser.ProjectionContext projection(String text) {
    var syntax = of(ExpressionKind.PROJECTION, text);
    var tree = syntax.parse(ExpressionParser::projection);
    syntax.check(tree, syntax::requireUnreserved);
    return tree;
  }

  static ExpressionParser.UpdateContext update(String text) {
    var syntax = of(ExpressionKind.UPDATE, text);
    var tree = syntax.parse(ExpressionParser::update);
    syntax.check(tree, syntax::requireUnreserved, syntax::requireFunction);
    syntax.requireSectionsOnce(tree.section());
    return tree;
  }

  private static Syntax of(ExpressionKind kind, String text) {
    if (text.isBlank()) {
      throw kind.error("The expression can not be empty;");
    }
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size > MAX_BYTES) {
      // DynamoDB tells the size for these two kinds only.
      boolean told = kind == ExpressionKind.CONDITION || kind == ExpressionKind.FILTER;
      throw kind.error(
          "Expression size has exceeded the maximum allowed size;%s",
          told ? " expression size: " + size : "");
    }
    return new Syntax(kind, text);
  }

  private <T extends ParserRuleContext> T parse(Function<ExpressionParser, T> rule) {
    tokens.requireBounds();
    var parser = new ExpressionParser(tokens.stream());
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return rule.apply(parser);
    } catch (ParseCancellationException e) {
      throw tokens.syntaxError(((RecognitionException) e.getCause()).getOffendingToken());
    }
  }

  /** The checks in DynamoDB's order; each looks at the whole expression. */
  @SafeVarargs
  private void check(ParserRuleContext tree, Consumer<ParseTree>... checks) {
    var nodes = Trees.getDescendants(tree);
    for (var check : checks) {
      nodes.forEach(check);
    }
  }

  private void requireFunction(ParseTree node) {
    if (node instanceof ExpressionParser.CallContext call) {
      var name = call.NAME().getText();
      var function = ExpressionFunction.named(name);
      if (function.isEmpty()) {
        throw kind.error("Invalid function name; function: %s", name);
      }
      if (function.get().isCondition() != kind.isCondition()) {
        throw kind.error(
            "The function is not allowed in %s expression; function: %s",
            kind.isCondition() ? "a condition" : "an update", name);
      }
    }
  }

  /** A function that answers with a value is an operand, and any other is a condition. */
  private void requireUse(ParseTree node) {
    if (node instanceof ExpressionParser.CallContext call) {
      var name = call.NAME().getText();
      boolean operand = call.getParent() instanceof ExpressionParser.OperandContext;
      if (operand != (ExpressionFunction.named(name).orElseThrow() == ExpressionFunction.SIZE)) {
        throw kind.error(
            "The function is not allowed to be used this way in an expression; function: %s", name);
      }
    }
  }

  private void requireUnreserved(ParseTree node) {
    if (node instanceof ExpressionParser.ElementContext element
        && ReservedWords.contains(element.getText())) {
      throw kind.error(
          "Attribute name is a reserved keyword; reserved keyword: %s", element.getText());
    }
  }

  private void requireSectionsOnce(List<ExpressionParser.SectionContext> sections) {
    var seen = new HashSet<Integer>();
    for (var section : sections) {
      if (!seen.add(section.getStart().getType())) {
        throw kind.error(
            "The \"%s\" section can only be used once in an update expression;",
            ExpressionParser.VOCABULARY.getSymbolicName(section.getStart().getType()));
      }
    }
  }
}
