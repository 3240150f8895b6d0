package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may call a route. The inputs say it as text: the SDK's schema knows no enums. */
enum Auth {
  NONE("none", "NONE"),
  IAM("iam", "AWS_IAM"),
  JWT("jwt", "JWT");

  private final String input;
  private final String authorizationType;

  Auth(String input, String authorizationType) {
    this.input = input;
    this.authorizationType = authorizationType;
  }

  static Optional<Auth> of(String input) {
    return Stream.of(values()).filter(auth -> auth.input.equals(input)).findFirst();
  }

  /** What may be written, in the order in which it is reported. */
  static List<String> inputs() {
    return Stream.of(values()).map(auth -> auth.input).toList();
  }

  /** Whoever opens something to all says why: it is read again when it is asked who may call. */
  static void validateWithoutReason(String anonymousReason, ValidationErrors errors) {
    if (anonymousReason == null || anonymousReason.isBlank()) {
      errors.add(
          "anonymousReason",
          "is missing while auth is 'none'",
          "a sentence that says why anyone may call",
          "set anonymousReason, or auth to 'iam'");
    }
  }

  /** API Gateway's word for it. */
  String authorizationType() {
    return authorizationType;
  }
}
