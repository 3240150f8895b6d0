package dev.skerry.handlers.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores records. Each call is atomic, and may be repeated after a lost response. If the store
 * fails, each method throws an {@link dev.skerry.handlers.ApiException}.
 */
interface IdempotencyRecords {

  /**
   * Stores a claim if its key has no record, or an expired one. Returns the record that prevents
   * it; empty if the claim is stored.
   */
  Optional<IdempotencyRecord> claim(IdempotencyRecord claim, Instant now);

  /**
   * Replaces the record of a key if it has this claim id.
   *
   * @return false if another request has replaced it
   */
  boolean replace(String claimId, IdempotencyRecord next);
}
