package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ArrivalTest {

  private final Arrival arrival = Arrival.now(Apis.OPTIONS.clock());

  @Test
  void aRequestIdLooksLikeAwss() {
    assertTrue(arrival.requestId().matches("[A-Za-z0-9_-]{15}="), arrival.requestId());
  }

  @Test
  void aTraceIdBeginsWithTheTime() {
    assertTrue(arrival.traceId().matches("Root=1-69a81ec0-[0-9a-f]{24}"), arrival.traceId());
    assertEquals(Apis.NOON, arrival.time());
  }

  @Test
  void noTwoRequestsShareAnId() {
    var next = Arrival.now(Apis.OPTIONS.clock());

    assertNotEquals(arrival.requestId(), next.requestId());
    assertNotEquals(arrival.traceId(), next.traceId());
  }
}
