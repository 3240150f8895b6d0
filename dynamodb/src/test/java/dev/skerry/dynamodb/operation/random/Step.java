package dev.skerry.dynamodb.operation.random;

import java.util.Map;
import java.util.function.Function;

/**
 * A request, and the response that the model expects in its state.
 *
 * @param operation the operation
 * @param request the members of the request
 * @param expected changes the model and returns the response
 */
record Step(
    String operation, Map<String, Object> request, Function<Model, Map<String, Object>> expected) {
  @Override
  public String toString() {
    return operation + " " + request;
  }
}
