package dev.skerry.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Enables tests of the published jars if they are packaged: {@code mvn test} does not build jars.
 */
public final class PackagedCondition implements ExecutionCondition {
  private static final String ADVICE =
      "the jars of components/ or dynamodb/ are missing or older than their classes. Fix: run 'make test'.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (isPackaged()) {
      return ConditionEvaluationResult.enabled("the published modules are packaged");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(ADVICE);
    }
    return ConditionEvaluationResult.disabled(ADVICE);
  }

  private static boolean isPackaged() {
    try {
      for (var artifact : PublishedArtifact.values()) {
        if (!artifact.isCurrent()) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
