package dev.skerry.handlers.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.http.TestEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two requests that take over the key of a failed one at the same time. */
class TakeoverTest {
  private final IdempotencyRecords records = new InMemoryIdempotencyRecords();
  private final AtomicInteger writes = new AtomicInteger();

  /** Runs something between the claim of a request and its takeover. */
  private record Interrupted(IdempotencyRecords records, Runnable between)
      implements IdempotencyRecords {
    @Override
    public Optional<IdempotencyRecord> claim(IdempotencyRecord claim, Instant now) {
      var stored = records.claim(claim, now);
      between.run();
      return stored;
    }

    @Override
    public boolean replace(String claimId, IdempotencyRecord next) {
      return records.replace(claimId, next);
    }
  }

  private RecordedResponse send(IdempotencyRecords records, int status) {
    var idempotency = Idempotency.in(deadline -> records, new TestClock());
    var function =
        new HttpFunction() {
          @Override
          protected Response handle(Request request) {
            return idempotency.once(request, id -> write(status));
          }
        };
    return TestEvent.post().json("{}").header("idempotency-key", "key-1").sendTo(function);
  }

  private Response write(int status) {
    var number = writes.incrementAndGet();
    return Response.json(status, json -> json.writeNumberField("write", number));
  }

  @Test
  void oneOfThemRunsTheWriteAndTheOtherIsInProgress() {
    send(records, 503);

    var late = send(new Interrupted(records, () -> send(records, 201)), 201);

    assertEquals("request-in-progress", late.slug());
    assertEquals(2, writes.get());
    assertEquals("2", send(records, 201).member("write"));
  }
}
