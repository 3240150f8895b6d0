package dev.skerry.handlers.idempotency;

import dev.skerry.handlers.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is stored for a key.
 *
 * @param writeId the id of the write, which stays when another request runs the write again
 * @param claimId the id of the request that runs the write
 * @param runningUntil when Lambda stops the function that runs the write
 * @param expiresAt when the key may be used for another request
 * @param response the response of the write; empty while it runs and after it failed
 */
record IdempotencyRecord(
    IdempotencyKey key,
    String writeId,
    String claimId,
    Instant runningUntil,
    Instant expiresAt,
    Optional<Response> response) {

  /** Returns the record of a request that runs the write for the first time. */
  static IdempotencyRecord claim(IdempotencyKey key, Instant now, Duration timeLeft) {
    return new IdempotencyRecord(
        key,
        UUID.randomUUID().toString(),
        UUID.randomUUID().toString(),
        now.plus(timeLeft),
        now.plus(Idempotency.KEPT),
        Optional.empty());
  }

  /** Returns this claim with the write id of an earlier request. */
  IdempotencyRecord continuing(IdempotencyRecord earlier) {
    return new IdempotencyRecord(
        key, earlier.writeId, claimId, runningUntil, expiresAt, Optional.empty());
  }

  /** Returns the record after the write: a server error releases the key. */
  IdempotencyRecord settled(Response response) {
    return response.status() < 500
        ? new IdempotencyRecord(
            key, writeId, claimId, runningUntil, expiresAt, Optional.of(response))
        : released();
  }

  /** Returns the record that lets the next request run the write again at once. */
  IdempotencyRecord released() {
    return new IdempotencyRecord(key, writeId, claimId, Instant.EPOCH, expiresAt, Optional.empty());
  }

  boolean isRunning(Instant now) {
    return response.isEmpty() && now.isBefore(runningUntil);
  }
}
