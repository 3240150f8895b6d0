package dev.skerry.local.process;

/**
 * Thrown if the local cloud cannot start. The message is one line and says how to fix the error.
 */
public final class StartException extends RuntimeException {

  /**
   * Creates a failure.
   *
   * @param message what and which one, its value, the allowed values, the fix
   */
  public StartException(String message) {
    super(message);
  }

  /**
   * Creates a failure with the exception behind it.
   *
   * @param message what and which one, its value, the allowed values, the fix
   * @param cause what was thrown
   */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
