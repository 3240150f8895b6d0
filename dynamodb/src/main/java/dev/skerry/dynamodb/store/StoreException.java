package dev.skerry.dynamodb.store;

/** The file cannot be used. The message is one line and says how to fix it. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
