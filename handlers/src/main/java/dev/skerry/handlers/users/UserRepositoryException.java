package dev.skerry.handlers.users;

/** A call that a repository did not complete. */
final class UserRepositoryException extends RuntimeException {
  private final Reason reason;

  /** Why the call did not complete. */
  enum Reason {
    USER_EXISTS,
    USER_NOT_FOUND,
    VERSION_MISMATCH,
    /** A retry may succeed: throttling, a timeout, a network or service error. */
    UNAVAILABLE,
    /** A retry fails too: a missing permission, a missing table. */
    FAILED
  }

  UserRepositoryException(Reason reason, Throwable cause) {
    super(reason.name(), cause, false, false); // The log shows the cause's stack trace only.
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
