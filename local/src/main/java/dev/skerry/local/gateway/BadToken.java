package dev.skerry.local.gateway;

/** Says, in the gateway's words, why a token opens nothing. */
final class BadToken extends Exception {

  private static final long serialVersionUID = 1L;

  BadToken(String description) {
    super(description);
  }
}
