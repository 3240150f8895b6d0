package dev.skerry.local.functions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.fixture.Functions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
  private static final Functions FUNCTION = Functions.probe(Path.of("code"));

  @Test
  void aReservedConcurrencyIsNotAvailableToOtherFunctions() {
    var reserving = FUNCTION.reservedConcurrency(999).build();
    var unreserved = ConcurrencyLimit.unreserved(List.of(FUNCTION.build(), reserving));

    assertSame(unreserved, ConcurrencyLimit.of(FUNCTION.build(), unreserved));
    assertTrue(unreserved.tryAcquire());
    assertFalse(unreserved.tryAcquire());
    assertTrue(ConcurrencyLimit.of(reserving, unreserved).tryAcquire());
  }

  @Test
  void anInvocationThatHasAResultMakesRoomForAnother() {
    var limit = ConcurrencyLimit.of(FUNCTION.reservedConcurrency(1).build(), null);

    assertTrue(limit.tryAcquire());
    assertFalse(limit.tryAcquire());
    limit.release();
    assertTrue(limit.tryAcquire());
  }
}
