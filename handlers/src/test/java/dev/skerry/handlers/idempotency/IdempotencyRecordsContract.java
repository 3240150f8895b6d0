package dev.skerry.handlers.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The contract of the stores of records: DynamoDB and the fake. */
abstract class IdempotencyRecordsContract {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final Response CREATED =
      new Response(201, Map.of("etag", "\"1\"", "location", "/v1/users/ada"), "{\"name\":\"🦀\"}");

  private final IdempotencyRecords records = records();

  /** Returns an empty store. */
  abstract IdempotencyRecords records();

  static IdempotencyRecord newClaim(String id) {
    return IdempotencyRecord.claim(new IdempotencyKey(id, "hash"), NOON, Duration.ofSeconds(10));
  }

  @Test
  void aKeyIsClaimedOnce() {
    var first = newClaim("a");

    var claimed = records.claim(first, NOON);
    var second = records.claim(newClaim("a"), NOON);
    var other = records.claim(newClaim("b"), NOON);

    assertEquals(Optional.empty(), claimed);
    assertEquals(Optional.of(first), second);
    assertEquals(Optional.empty(), other);
  }

  @Test
  void aRepeatedClaimSucceeds() {
    var claim = newClaim("a");
    records.claim(claim, NOON);

    var repeated = records.claim(claim, NOON);

    assertEquals(Optional.empty(), repeated);
  }

  @Test
  void theResponseIsStoredAsItWasSent() {
    var claim = newClaim("a");
    records.claim(claim, NOON);

    var replaced = records.replace(claim.claimId(), claim.settled(CREATED));

    assertTrue(replaced);
    assertEquals(Optional.of(claim.settled(CREATED)), records.claim(newClaim("a"), NOON));
  }

  @Test
  void aResponseWithoutBodyAndHeadersIsStored() {
    var claim = newClaim("a");
    records.claim(claim, NOON);

    records.replace(claim.claimId(), claim.settled(Response.empty(204)));

    var stored = records.claim(newClaim("a"), NOON).orElseThrow();
    assertEquals(Optional.of(Response.empty(204)), stored.response());
  }

  @Test
  void aClaimThatArrivesAfterItsResponseDoesNotResetIt() {
    var claim = newClaim("a");
    records.claim(claim, NOON);
    records.replace(claim.claimId(), claim.settled(CREATED));

    var late = records.claim(claim, NOON);

    assertEquals(Optional.of(claim.settled(CREATED)), late);
  }

  @Test
  void onlyOneRequestReplacesARecord() {
    var stopped = newClaim("a");
    records.claim(stopped, NOON);
    var second = newClaim("a").continuing(stopped);
    var third = newClaim("a").continuing(stopped);

    var first = records.replace(stopped.claimId(), second);
    var repeated = records.replace(stopped.claimId(), second);
    var other = records.replace(stopped.claimId(), third);

    assertTrue(first);
    assertTrue(repeated);
    assertFalse(other);
    assertFalse(records.replace(stopped.claimId(), stopped.settled(CREATED)));
    assertEquals(Optional.of(second), records.claim(newClaim("a"), NOON));
  }

  @Test
  void aRecordThatDoesNotExistIsNotReplaced() {
    var claim = newClaim("a");

    assertFalse(records.replace(claim.claimId(), claim.released()));
    assertEquals(Optional.empty(), records.claim(newClaim("a"), NOON));
  }

  @Test
  void anExpiredRecordThatIsNotDeletedYetIsIgnored() {
    var old = newClaim("a");
    records.claim(old, NOON);
    records.replace(old.claimId(), old.settled(CREATED));

    var before = records.claim(newClaim("a"), old.expiresAt().minusSeconds(1));
    var after = records.claim(newClaim("a"), old.expiresAt());

    assertEquals(Optional.of(old.settled(CREATED)), before);
    assertEquals(Optional.empty(), after);
  }

  @Test
  void ofManyConcurrentClaimsOneSucceeds() throws Exception {
    var pool = Executors.newFixedThreadPool(32);
    Callable<Optional<?>> claim = () -> records.claim(newClaim("a"), NOON);

    var claimed = 0;
    for (var result : pool.invokeAll(Collections.nCopies(64, claim))) {
      claimed += result.get().isEmpty() ? 1 : 0;
    }
    pool.shutdown();

    assertEquals(1, claimed);
  }
}
