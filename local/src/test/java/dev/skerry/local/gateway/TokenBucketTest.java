package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.program.HttpApi.Throttle;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {

  private final FakeClock clock = new FakeClock();

  @Test
  void onlyTheBurstIsAllowedAtOnce() {
    var bucket = new TokenBucket(new Throttle(1, 3), clock);

    var consumed = consumed(bucket, 10);

    assertEquals(3, consumed);
  }

  @Test
  void theBucketIsRefilledAtTheRate() {
    var bucket = new TokenBucket(new Throttle(2, 10), clock);
    consumed(bucket, 10);

    clock.pass(Duration.ofMillis(1_500));

    assertEquals(3, consumed(bucket, 10));
  }

  @Test
  void fractionsOfATokenAreKept() {
    var bucket = new TokenBucket(new Throttle(0.5, 1), clock);
    consumed(bucket, 1);
    clock.pass(Duration.ofSeconds(1));
    assertFalse(bucket.tryConsume());

    clock.pass(Duration.ofSeconds(1));

    assertTrue(bucket.tryConsume());
  }

  @Test
  void theBucketIsNeverRefilledAboveTheBurst() {
    var bucket = new TokenBucket(new Throttle(100, 5), clock);

    clock.pass(Duration.ofDays(1));

    assertEquals(5, consumed(bucket, 10));
  }

  @Test
  void limitsOfZeroDenyEveryRequest() {
    var bucket = new TokenBucket(new Throttle(0, 0), clock);

    clock.pass(Duration.ofDays(1));

    assertFalse(bucket.tryConsume());
  }

  @Test
  void aClockThatIsSetBackKeepsTheTokens() {
    var bucket = new TokenBucket(new Throttle(1, 2), clock);

    clock.pass(Duration.ofHours(-1));

    assertEquals(2, consumed(bucket, 10));
  }

  private static long consumed(TokenBucket bucket, int requests) {
    return IntStream.range(0, requests).filter(i -> bucket.tryConsume()).count();
  }
}
