package dev.skerry.handlers.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.Property;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.http.TestEvent;
import dev.skerry.handlers.users.UsersTables;
import io.kotest.property.Arb;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random sequences of requests with keys, also during each other, compared with a model. */
class IdempotencyPropertiesTest {

  /**
   * A request after a pause.
   *
   * @param status the status of its write, if the write runs
   * @param during the requests that arrive while its write runs
   */
  private record Sent(String key, String body, int status, Duration pause, List<Sent> during) {}

  private static final Arb<Sent> SIMPLE =
      Property.combine(
          Property.combine(
              Property.oneOf("key-1", "key-2"),
              Property.oneOf("{}", "{\"a\":1}"),
              (key, body) -> new Sent(key, body, 0, Duration.ZERO, List.of())),
          Property.oneOf(201, 409, 503),
          (sent, status) -> new Sent(sent.key(), sent.body(), status, Duration.ZERO, List.of()));

  private static final Arb<Sent> REQUESTS =
      Property.combine(
          Property.combine(
              SIMPLE,
              Property.oneOf(0, 1, 12, 24),
              (sent, hours) ->
                  new Sent(
                      sent.key(), sent.body(), sent.status(), Duration.ofHours(hours), List.of())),
          Property.lists(SIMPLE, 2),
          (sent, during) -> new Sent(sent.key(), sent.body(), sent.status(), sent.pause(), during));

  private static final Arb<List<Sent>> SEQUENCES = Property.lists(REQUESTS, 8);

  /** What a key should have stored; an empty response is that of a request that runs or failed. */
  private record Stored(String body, Optional<String> response, boolean runs, Instant expiresAt) {}

  /** Sends requests to a function, and checks each response against the model. */
  private static final class Api {
    private final TestClock clock = new TestClock();
    private final Map<String, Stored> model = new HashMap<>();
    private final Idempotency idempotency;
    private int writes;

    Api(IdempotencyRecords records) {
      idempotency = Idempotency.in(deadline -> records, clock);
    }

    void send(Sent sent) {
      clock.advance(sent.pause());
      var expected = expected(sent);
      var writesBefore = writes;
      var response = call(sent, write -> write(sent));

      assertEquals(expected.orElse(sent.status() + " write " + (writesBefore + 1)), text(response));
    }

    /** Returns the response without a write; empty if the write should run. */
    private Optional<String> expected(Sent sent) {
      var stored = model.get(sent.key());
      if (stored == null || !clock.instant().isBefore(stored.expiresAt())) {
        return Optional.empty();
      }
      if (!stored.body().equals(sent.body())) {
        return Optional.of("422 idempotency-key-reused");
      }
      return stored.runs() ? Optional.of("409 request-in-progress") : stored.response();
    }

    private Response write(Sent sent) {
      writes++;
      var number = writes;
      var expiresAt = clock.instant().plus(Idempotency.KEPT);
      model.put(sent.key(), new Stored(sent.body(), Optional.empty(), true, expiresAt));
      sent.during().forEach(this::send);
      var text = sent.status() + " write " + number;
      var kept = sent.status() < 500 ? Optional.of(text) : Optional.<String>empty();
      model.put(sent.key(), new Stored(sent.body(), kept, false, expiresAt));
      return Response.json(sent.status(), json -> json.writeStringField("write", "" + number));
    }

    private RecordedResponse call(Sent sent, Function<String, Response> write) {
      var function =
          new HttpFunction() {
            @Override
            protected Response handle(Request request) {
              return idempotency.once(request, write);
            }
          };
      return TestEvent.post()
          .json(sent.body())
          .header("idempotency-key", sent.key())
          .sendTo(function);
    }

    private static String text(RecordedResponse response) {
      var isProblem = response.member("write") == null;
      return response.status()
          + (isProblem ? " " + response.slug() : " write " + response.member("write"));
    }
  }

  @Test
  void eachResponseIsThatOfTheModel() {
    Property.check(
        SEQUENCES, sequence -> sequence.forEach(new Api(new InMemoryIdempotencyRecords())::send));
  }

  @Test
  void eachResponseFromDynamoDbIsThatOfTheModel() {
    var client = UsersTables.client();
    Property.check(
        30,
        SEQUENCES,
        sequence -> {
          var table = IdempotencyTables.newTable(UsersTables.endpoint());
          sequence.forEach(new Api(IdempotencyTables.records(table, client))::send);
        });
  }
}
