package dev.skerry.tests.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Enables the browser tests if a browser is installed. */
final class BrowserCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var chromium = Chromium.find();
    if (chromium.program().isPresent()) {
      return ConditionEvaluationResult.enabled("the browser is " + chromium.program().get());
    }
    return ConditionEvaluationResult.disabled(chromium.advice());
  }
}
