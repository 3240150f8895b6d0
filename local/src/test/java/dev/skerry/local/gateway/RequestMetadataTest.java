package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RequestMetadataTest {

  private final RequestMetadata metadata = RequestMetadata.now(Apis.OPTIONS.clock());

  @Test
  void aRequestIdHasTheFormatOfAws() {
    assertTrue(metadata.requestId().matches("[A-Za-z0-9_-]{15}="), metadata.requestId());
  }

  @Test
  void aTraceIdBeginsWithTheTime() {
    assertTrue(metadata.traceId().matches("Root=1-69a81ec0-[0-9a-f]{24}"), metadata.traceId());
    assertEquals(Apis.NOON, metadata.time());
  }

  @Test
  void eachRequestHasItsOwnId() {
    var next = RequestMetadata.now(Apis.OPTIONS.clock());

    assertNotEquals(metadata.requestId(), next.requestId());
    assertNotEquals(metadata.traceId(), next.traceId());
  }
}
