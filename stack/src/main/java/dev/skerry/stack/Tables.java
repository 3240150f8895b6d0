package dev.skerry.stack;

import java.util.Optional;

/**
 * The tables that routes use.
 *
 * @param users the users
 * @param idempotency the responses to requests with an {@code Idempotency-Key}; empty if it is off
 */
record Tables(TableAccess users, Optional<TableAccess> idempotency) {

  /** Stands for tables that are not declared yet, to validate the arguments that refer to them. */
  static Tables undeclared() {
    return new Tables(TableAccess.undeclared(), Optional.of(TableAccess.undeclared()));
  }
}
