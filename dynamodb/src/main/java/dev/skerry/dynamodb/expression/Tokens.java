package dev.skerry.dynamodb.expression;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.Interval;

/** The tokens of an expression, with the checks that need no parse tree. */
final class Tokens {
  static final int MAX_OPERATORS = 300;

  private static final Set<Integer> SECTIONS =
      Set.of(
          ExpressionLexer.SET, ExpressionLexer.REMOVE, ExpressionLexer.ADD, ExpressionLexer.DELETE);
  private static final Set<Integer> OPERATORS =
      Set.of(
          ExpressionLexer.AND,
          ExpressionLexer.OR,
          ExpressionLexer.NOT,
          ExpressionLexer.IN,
          ExpressionLexer.NOT_EQUAL,
          ExpressionLexer.LESS,
          ExpressionLexer.LESS_OR_EQUAL,
          ExpressionLexer.GREATER,
          ExpressionLexer.GREATER_OR_EQUAL,
          ExpressionLexer.PLUS,
          ExpressionLexer.MINUS);

  private final ExpressionKind kind;
  private final CommonTokenStream stream;
  private final List<Token> tokens;
  private boolean redundantParentheses;
  private int depth;

  Tokens(ExpressionKind kind, String text) {
    this.kind = kind;
    this.stream = new CommonTokenStream(new ExpressionLexer(CharStreams.fromString(text)));
    stream.fill();
    this.tokens = stream.getTokens();
    if (kind != ExpressionKind.UPDATE) {
      tokens.stream()
          .filter(token -> SECTIONS.contains(token.getType()))
          .forEach(token -> ((WritableToken) token).setType(ExpressionLexer.NAME));
    }
    findParentheses();
  }

  CommonTokenStream stream() {
    return stream;
  }

  /** Bounds the depth of the parse tree: parentheses that contain no operator are redundant. */
  void requireBounds() {
    if (operators() > MAX_OPERATORS) {
      // DynamoDB stops counting at the first operator that is too many.
      throw kind.error(
          "The expression contains too many operators; operator count: %d", MAX_OPERATORS + 1);
    }
    if (depth > 2 * MAX_OPERATORS) {
      throw redundantParentheses();
    }
  }

  void requireNoRedundantParentheses() {
    if (redundantParentheses) {
      throw redundantParentheses();
    }
  }

  /** The error of a token that does not fit. */
  RuntimeException syntaxError(Token token) {
    int at = token.getTokenIndex();
    boolean end = token.getType() == Token.EOF;
    var from = tokens.get(Math.max(at - 1, 0));
    var to = at + 1 < tokens.size() - 1 ? tokens.get(at + 1) : tokens.get(end ? at - 1 : at);
    var near = Interval.of(from.getStartIndex(), to.getStopIndex());
    return kind.error(
        "Syntax error; token: \"%s\", near: \"%s\"",
        token.getText(), token.getInputStream().getText(near));
  }

  private RuntimeException redundantParentheses() {
    return kind.error("The expression has redundant parentheses;");
  }

  private long operators() {
    long count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      // The AND of a BETWEEN stands for it. The = of SET is no operator.
      boolean comparison = type == ExpressionLexer.EQUAL && kind != ExpressionKind.UPDATE;
      boolean call = type == ExpressionLexer.NAME && typeAt(i + 1) == ExpressionLexer.OPEN;
      count += OPERATORS.contains(type) || comparison || call ? 1 : 0;
    }
    return count;
  }

  /** Finds parentheses that contain nothing but parentheses, except those of functions and IN. */
  private void findParentheses() {
    var open = new ArrayDeque<Integer>();
    int closedBefore = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (typeAt(i) == ExpressionLexer.OPEN) {
        open.push(i);
        depth = Math.max(depth, open.size());
      } else if (typeAt(i) == ExpressionLexer.CLOSE && !open.isEmpty()) {
        int opened = open.pop();
        boolean around = closedBefore == opened + 1 && typeAt(i - 1) == ExpressionLexer.CLOSE;
        int before = typeAt(opened - 1);
        redundantParentheses |=
            around && before != ExpressionLexer.NAME && before != ExpressionLexer.IN;
        closedBefore = opened;
      }
    }
  }

  private int typeAt(int index) {
    return index < 0 || index >= tokens.size() ? Token.EOF : tokens.get(index).getType();
  }
}
