package dev.skerry.tests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Enables tests of tools that Go builds, if Go is on PATH. */
final class GoCondition implements ExecutionCondition {
  private static final String ADVICE =
      "Go is not on PATH. Fix: install it, https://go.dev/doc/install.";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var folders = System.getenv("PATH").split(File.pathSeparator);
    if (Stream.of(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")))) {
      return ConditionEvaluationResult.enabled("Go is on PATH");
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(ADVICE);
    }
    return ConditionEvaluationResult.disabled(ADVICE);
  }
}
