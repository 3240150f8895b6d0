package dev.skerry.dynamodb.expression;

import dev.skerry.dynamodb.error.DynamoDbException;

/** The parameters of a request that contain an expression. */
enum ExpressionKind {
  UPDATE("UpdateExpression"),
  CONDITION("ConditionExpression"),
  KEY_CONDITION("KeyConditionExpression"),
  FILTER("FilterExpression"),
  PROJECTION("ProjectionExpression");

  private final String parameter;

  ExpressionKind(String parameter) {
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }

  boolean isCondition() {
    return this == CONDITION || this == KEY_CONDITION || this == FILTER;
  }

  /** The error of an invalid expression. */
  DynamoDbException error(String message, Object... arguments) {
    return DynamoDbException.validation(
        "Invalid %s: %s",
        parameter, arguments.length == 0 ? message : message.formatted(arguments));
  }
}
