package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A token bucket: it holds up to {@code burst} tokens and is refilled at {@code ratePerSecond}. */
final class TokenBucket {

  private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

  private final Throttle limits;
  private final Clock clock;
  private double tokens;
  private Instant filledAt;

  TokenBucket(Throttle limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    tokens = limits.burst();
    filledAt = clock.instant();
  }

  /** Consumes a token. Returns false if the bucket is empty. */
  synchronized boolean tryConsume() {
    refill();
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  private void refill() {
    var now = clock.instant();
    // If the clock was set back, the number of tokens does not change.
    var seconds = Math.max(0, Duration.between(filledAt, now).toNanos() / NANOS_PER_SECOND);
    tokens = Math.min(limits.burst(), tokens + seconds * limits.ratePerSecond());
    filledAt = now;
  }
}
