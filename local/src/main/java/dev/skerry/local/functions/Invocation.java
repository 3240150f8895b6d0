package dev.skerry.local.functions;

/** How a call of a function ended. */
public sealed interface Invocation {

  /**
   * The function answered.
   *
   * @param payload its answer
   */
  record Success(byte[] payload) implements Invocation {}

  /**
   * The function threw, ended, timed out or answered too much.
   *
   * @param payload Lambda's error document: {@code errorType}, {@code errorMessage}, {@code
   *     stackTrace}
   */
  record FunctionError(byte[] payload) implements Invocation {}

  /** The function's reserve is used up. */
  record Throttled() implements Invocation {}
}
