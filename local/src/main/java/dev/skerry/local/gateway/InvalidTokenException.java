package dev.skerry.local.gateway;

/** Thrown if a token is invalid. The message is the {@code error_description} of the response. */
final class InvalidTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidTokenException(String description) {
    super(description);
  }
}
