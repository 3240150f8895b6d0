package dev.skerry.handlers.idempotency;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A fake that keeps records in memory. */
public final class InMemoryIdempotencyRecords implements IdempotencyRecords {
  private final Map<String, IdempotencyRecord> records = new HashMap<>();

  /** Returns the idempotency of a function, with records in memory. */
  public static Idempotency idempotency(Clock clock) {
    var records = new InMemoryIdempotencyRecords();
    return Idempotency.in(deadline -> records, clock);
  }

  @Override
  public synchronized Optional<IdempotencyRecord> claim(IdempotencyRecord claim, Instant now) {
    var stored = records.get(claim.key().id());
    if (stored != null && now.isBefore(stored.expiresAt()) && !isRunning(claim, stored)) {
      return Optional.of(stored);
    }
    records.put(claim.key().id(), claim);
    return Optional.empty();
  }

  @Override
  public synchronized boolean replace(String claimId, IdempotencyRecord next) {
    var stored = records.get(next.key().id());
    if (stored == null || !(stored.claimId().equals(claimId) || isRunning(next, stored))) {
      return false;
    }
    records.put(next.key().id(), next);
    return true;
  }

  private static boolean isRunning(IdempotencyRecord claim, IdempotencyRecord stored) {
    return stored.claimId().equals(claim.claimId()) && stored.response().isEmpty();
  }
}
