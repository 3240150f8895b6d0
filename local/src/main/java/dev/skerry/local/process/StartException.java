package dev.skerry.local.process;

/** Why the local cloud did not start, in one line that also says how to cure it. */
public final class StartException extends RuntimeException {

  /**
   * Creates a failure.
   *
   * @param message what and which one, the value that came, what is allowed, how to fix it
   */
  public StartException(String message) {
    super(message);
  }

  /**
   * Creates a failure with the exception behind it.
   *
   * @param message what and which one, the value that came, what is allowed, how to fix it
   * @param cause what was thrown
   */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
