package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.error.DynamoDbException;

/** The checks of operations on tables, with DynamoDB's wording. */
final class Invalid {
  private Invalid() {}

  /** A ValidationException about the values of parameters. */
  static DynamoDbException parameters(String message, Object... arguments) {
    return DynamoDbException.validation(
        "One or more parameter values were invalid: %s", message.formatted(arguments));
  }

  /** Throws {@link #parameters} if something is wrong. */
  static void parametersIf(boolean wrong, String message, Object... arguments) {
    if (wrong) {
      throw parameters(message, arguments);
    }
  }

  /** Throws a ValidationException if something is wrong. */
  static void when(boolean wrong, String message, Object... arguments) {
    if (wrong) {
      throw DynamoDbException.validation(message, arguments);
    }
  }
}
