package dev.skerry.local.program;

import com.pulumi.test.TestResult;

/** The one message out of a failed run that its author needs. */
final class FailureText {
  private FailureText() {}

  static String of(TestResult result) {
    return result.exceptions().stream()
        .map(FailureText::of)
        .findFirst()
        .or(() -> result.errors().stream().findFirst())
        .orElse("exit code " + result.exitCode());
  }

  static String of(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
