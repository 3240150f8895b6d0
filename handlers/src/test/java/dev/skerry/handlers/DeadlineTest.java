package dev.skerry.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1); // The clock may overflow.
  private final Deadline deadline = Deadline.after(Duration.ofMillis(2_500), nanoTime::get);

  @Test
  void theRemainingTimeShrinks() {
    nanoTime.addAndGet(Duration.ofMillis(2_000).toNanos());

    assertEquals(Duration.ofMillis(500), deadline.remaining());
  }

  @Test
  void theLastMillisecondRemains() {
    nanoTime.addAndGet(Duration.ofMillis(2_499).toNanos());

    assertEquals(Duration.ofMillis(1), deadline.remaining());
  }

  @Test
  void aRequestAfterItsDeadlineIsUnavailable() {
    nanoTime.addAndGet(Duration.ofMillis(2_500).toNanos());

    var exception = assertThrows(ApiException.class, deadline::remaining);

    assertEquals(ErrorCode.UNAVAILABLE, exception.errorCode());
  }

  @Test
  void aDeadlineCanBeExtendedToLeaveAtLeastADuration() {
    nanoTime.addAndGet(Duration.ofMillis(2_000).toNanos());

    assertEquals(
        Duration.ofMillis(500), deadline.atLeast(Duration.ofMillis(250)).remaining(), "later");
    assertEquals(Duration.ofMillis(750), deadline.atLeast(Duration.ofMillis(750)).remaining());
    nanoTime.addAndGet(Duration.ofSeconds(9).toNanos());
    assertEquals(Duration.ofMillis(250), deadline.atLeast(Duration.ofMillis(250)).remaining());
  }
}
