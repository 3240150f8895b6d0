package dev.skerry.local.gateway;

/** Says, in the gateway's words, why a token opens nothing. */
final class InvalidTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidTokenException(String description) {
    super(description);
  }
}
