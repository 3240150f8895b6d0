package dev.skerry.handlers;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time limit of a request, which all its calls share. */
public final class Deadline {
  private static final Duration REQUEST_LIMIT = Duration.ofMillis(2_500);

  private final LongSupplier nanoTime;
  private final long endNanos;

  private Deadline(LongSupplier nanoTime, long endNanos) {
    this.nanoTime = nanoTime;
    this.endNanos = endNanos;
  }

  /** Returns the deadline of a request that starts now. */
  public static Deadline forRequest() {
    return after(REQUEST_LIMIT);
  }

  /** Returns the deadline after a duration. */
  public static Deadline after(Duration duration) {
    return after(duration, System::nanoTime);
  }

  /** Returns the deadline after a duration, on a clock of nanoseconds. */
  public static Deadline after(Duration duration, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + duration.toNanos());
  }

  /** Returns this deadline, or a later one that leaves at least a duration from now. */
  public Deadline atLeast(Duration duration) {
    var now = nanoTime.getAsLong();
    return new Deadline(nanoTime, now + Math.max(endNanos - now, duration.toNanos()));
  }

  /**
   * Returns the remaining time, at least one millisecond.
   *
   * @throws ApiException {@link ErrorCode#UNAVAILABLE} if the deadline has passed
   */
  public Duration remaining() {
    var remaining = Duration.ofNanos(endNanos - nanoTime.getAsLong());
    if (remaining.toMillis() < 1) {
      throw ApiException.of(ErrorCode.UNAVAILABLE, "The request took too long. Try again.");
    }
    return remaining;
  }
}
