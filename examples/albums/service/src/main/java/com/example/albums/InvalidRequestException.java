package com.example.albums;

/** A request that the caller must change. The message is for the caller. */
final class InvalidRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidRequestException(String message) {
    super(message);
  }
}
