package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ReceivedRequestTest {

  private final ReceivedRequest received = ReceivedRequest.now(Apis.OPTIONS.clock());

  @Test
  void aRequestIdHasTheFormatOfAws() {
    assertTrue(received.requestId().matches("[A-Za-z0-9_-]{15}="), received.requestId());
  }

  @Test
  void aTraceIdBeginsWithTheTime() {
    assertTrue(received.traceId().matches("Root=1-69a81ec0-[0-9a-f]{24}"), received.traceId());
    assertEquals(Apis.NOON, received.time());
  }

  @Test
  void eachRequestHasItsOwnId() {
    var next = ReceivedRequest.now(Apis.OPTIONS.clock());

    assertNotEquals(received.requestId(), next.requestId());
    assertNotEquals(received.traceId(), next.traceId());
  }
}
