package dev.skerry.tests.engine;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Enables the engine tests if the engine is available. */
final class EngineCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    var engine = Engine.find();
    if (engine.folder().isPresent()) {
      return ConditionEvaluationResult.enabled("the engine is in " + engine.folder().get());
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(engine.advice());
    }
    return ConditionEvaluationResult.disabled(engine.advice());
  }
}
