package dev.skerry.local.functions;

/** The result of an invocation. */
public sealed interface InvocationResult {

  /**
   * The function returned a response.
   *
   * @param payload the response
   */
  record Success(byte[] payload) implements InvocationResult {}

  /**
   * The function threw an exception, exited, timed out or returned a response that is too large.
   *
   * @param payload Lambda's error document: {@code errorType}, {@code errorMessage}, {@code
   *     stackTrace}
   */
  record FunctionError(byte[] payload) implements InvocationResult {}

  /** The function's reserved concurrency is used up. */
  record Throttled() implements InvocationResult {}
}
