package dev.skerry.handlers;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment by which a request is answered; all calls that it makes share what is left. */
public final class Deadline {
  /** Every request is answered within so long. */
  private static final Duration REQUEST = Duration.ofMillis(2_500);

  private final LongSupplier nanoTime;
  private final long endNanos;

  private Deadline(LongSupplier nanoTime, long endNanos) {
    this.nanoTime = nanoTime;
    this.endNanos = endNanos;
  }

  /** The deadline of a request that starts now. */
  public static Deadline ofRequest() {
    return in(REQUEST);
  }

  /** A deadline so long from now. */
  public static Deadline in(Duration time) {
    return in(time, System::nanoTime);
  }

  /** The same on another clock, which counts nanoseconds. */
  public static Deadline in(Duration time, LongSupplier nanoTime) {
    return new Deadline(nanoTime, nanoTime.getAsLong() + time.toNanos());
  }

  /**
   * What is left, at least a millisecond.
   *
   * @throws ApiException {@link ErrorCode#UNAVAILABLE} when nothing is left
   */
  public Duration left() {
    var left = Duration.ofNanos(endNanos - nanoTime.getAsLong());
    if (left.toMillis() < 1) {
      throw ApiException.of(ErrorCode.UNAVAILABLE, "The request took too long. Try again.");
    }
    return left;
  }
}
