package com.example.values;

/** A request that the caller must change. The message is for the caller. */
final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  InvalidRequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
