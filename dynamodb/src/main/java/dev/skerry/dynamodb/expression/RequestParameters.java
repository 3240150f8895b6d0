package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parameters of an operation that this package reads, in the order in which messages list them.
 *
 * @param expressions those with an expression
 * @param older those that are older than expressions
 */
record RequestParameters(List<ExpressionKind> expressions, List<String> older) {
  private static final RequestParameters READ =
      new RequestParameters(List.of(ExpressionKind.PROJECTION), List.of("AttributesToGet"));
  private static final RequestParameters WRITE =
      new RequestParameters(
          List.of(ExpressionKind.CONDITION), List.of("Expected", "ConditionalOperator"));
  private static final RequestParameters UPDATE =
      new RequestParameters(
          List.of(ExpressionKind.UPDATE, ExpressionKind.CONDITION),
          List.of("AttributeUpdates", "Expected", "ConditionalOperator"));
  private static final RequestParameters QUERY =
      new RequestParameters(
          List.of(ExpressionKind.PROJECTION, ExpressionKind.FILTER, ExpressionKind.KEY_CONDITION),
          List.of("AttributesToGet", "QueryFilter", "ConditionalOperator", "KeyConditions"));
  private static final RequestParameters SCAN =
      new RequestParameters(
          List.of(ExpressionKind.PROJECTION, ExpressionKind.FILTER),
          List.of("AttributesToGet", "ScanFilter", "ConditionalOperator"));

  static RequestParameters of(String operation) {
    return switch (operation) {
      case "Query" -> QUERY;
      case "Scan" -> SCAN;
      case "UpdateItem", "Update" -> UPDATE;
      case "GetItem", "BatchGetItem", "TransactGetItems", "Get" -> READ;
      default -> WRITE;
    };
  }

  /** Requires that a request uses expressions or the older parameters, and not both. */
  void requireOneStyle(Input input) {
    var used = expressions.stream().map(ExpressionKind::parameter).filter(input::has).toList();
    // KeyConditions goes together with the other expressions of a query.
    boolean keyExpression = input.has(ExpressionKind.KEY_CONDITION.parameter());
    var olderUsed =
        older.stream()
            .filter(input::has)
            .filter(name -> keyExpression || !name.equals("KeyConditions"))
            .collect(Collectors.joining(", "));
    if (!used.isEmpty() && !olderUsed.isEmpty()) {
      throw DynamoDbException.validation(
          "Can not use both expression and non-expression parameters in the same request:"
              + " Non-expression parameters: {%s} Expression parameters: {%s}",
          olderUsed, String.join(", ", used));
    }
  }

  /** Requires expressions for the placeholders of a request. */
  void requireExpressions(Input input) {
    if (input.has(Placeholders.NAMES)
        && expressions.stream().noneMatch(kind -> input.has(kind.parameter()))) {
      throw DynamoDbException.validation(
          "%s can only be specified when using expressions", Placeholders.NAMES);
    }
    var withValues =
        expressions.stream()
            .filter(kind -> kind != ExpressionKind.PROJECTION)
            .map(ExpressionKind::parameter)
            .toList();
    if (input.has(Placeholders.VALUES) && withValues.stream().noneMatch(input::has)) {
      throw DynamoDbException.validation(
          "%s can only be specified when using expressions: %s %s null",
          Placeholders.VALUES,
          String.join(" and ", withValues),
          withValues.size() == 1 ? "is" : "are");
    }
  }
}
