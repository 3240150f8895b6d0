package dev.skerry.handlers.users;

/** A write that a repository rejected. */
final class UserRepositoryException extends RuntimeException {
  private final Reason reason;

  /** Why the write was rejected. */
  enum Reason {
    USER_EXISTS,
    USER_NOT_FOUND,
    VERSION_MISMATCH
  }

  UserRepositoryException(Reason reason, Throwable cause) {
    super(reason.name(), cause, false, false); // The log shows the cause's stack trace only.
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
