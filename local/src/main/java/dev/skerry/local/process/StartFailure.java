package dev.skerry.local.process;

/**
 * Thrown if the local cloud cannot start. The message is one line and says how to fix the error.
 */
public final class StartFailure extends RuntimeException {

  /**
   * Creates a failure.
   *
   * @param message what and which one, its value, the allowed values, the fix
   */
  public StartFailure(String message) {
    super(message);
  }

  /**
   * Creates a failure with the exception behind it.
   *
   * @param message what and which one, its value, the allowed values, the fix
   * @param cause what was thrown
   */
  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
