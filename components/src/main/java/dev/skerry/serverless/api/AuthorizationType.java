package dev.skerry.serverless.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * API Gateway's authorization types. The inputs are strings: the schema of the SDK has no enums.
 */
enum AuthorizationType {
  NONE("none"),
  AWS_IAM("iam"),
  JWT("jwt");

  private final String input;

  AuthorizationType(String input) {
    this.input = input;
  }

  static Optional<AuthorizationType> of(String input) {
    return Stream.of(values()).filter(type -> type.input.equals(input)).findFirst();
  }

  /** Returns the valid inputs, in the order in which errors list them. */
  static List<String> inputs() {
    return Stream.of(values()).map(type -> type.input).toList();
  }

  @Override
  public String toString() {
    return input;
  }
}
