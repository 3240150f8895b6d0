package dev.skerry.local.functions;

/** How a call of a function ended. */
public sealed interface InvocationResult {

  /**
   * The function completed.
   *
   * @param payload its answer
   */
  record Success(byte[] payload) implements InvocationResult {}

  /**
   * The function threw, ended, timed out or completed too much.
   *
   * @param payload Lambda's error document: {@code errorType}, {@code errorMessage}, {@code
   *     stackTrace}
   */
  record FunctionError(byte[] payload) implements InvocationResult {}

  /** The function's reserve is used up. */
  record Throttled() implements InvocationResult {}
}
