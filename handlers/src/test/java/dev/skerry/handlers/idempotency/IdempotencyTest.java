package dev.skerry.handlers.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.http.TestEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers get for a key, with records in memory and a given clock. */
class IdempotencyTest {
  private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";
  private static final String BODY = "{\"username\":\"ada\"}";
  private static final Duration TO_EXPIRY = Idempotency.KEPT;

  private final TestClock clock = new TestClock();
  private final IdempotencyRecords records = new InMemoryIdempotencyRecords();
  private final Idempotency idempotency = Idempotency.in(deadline -> records, clock);
  private final List<String> writeIds = new ArrayList<>();

  /** Responds with the number of writes. */
  private Response write(String writeId) {
    writeIds.add(writeId);
    return Response.json(201, json -> json.writeNumberField("write", writeIds.size()))
        .with("location", "/v1/users/" + writeIds.size());
  }

  private static TestEvent request() {
    return TestEvent.post().json(BODY).header("idempotency-key", KEY);
  }

  private RecordedResponse send(TestEvent event) {
    return send(event, this::write);
  }

  private RecordedResponse send(TestEvent event, Function<String, Response> write) {
    return send(event, idempotency, write);
  }

  private static RecordedResponse send(
      TestEvent event, Idempotency idempotency, Function<String, Response> write) {
    return event.sendTo(
        new HttpFunction() {
          @Override
          protected Response handle(Request request) {
            return idempotency.once(request, write);
          }
        });
  }

  private static Response failure(String writeId) {
    throw ApiException.of(ErrorCode.UNAVAILABLE, "The table does not answer.");
  }

  @Test
  void theSameRequestGetsTheFirstResponse() {
    var first = send(request().requestId("1"));

    var second = send(request().requestId("2"));

    assertEquals(201, second.status());
    assertEquals(first.headers(), second.headers());
    assertEquals(first.body(), second.body());
    assertEquals(1, writeIds.size());
  }

  @Test
  void requestsWithoutAKeyAllRunWithIdsOfTheirOwn() {
    var bodies = new HashSet<String>();

    for (int i = 0; i < 3; i++) {
      bodies.add(send(TestEvent.post().json(BODY)).body());
    }

    assertEquals(3, bodies.size());
    assertEquals(3, new HashSet<>(writeIds).size());
  }

  static Stream<TestEvent> otherRequests() {
    var route = "POST /v1/users";
    return Stream.of(
            TestEvent.post().json("{\"username\":\"bob\"}"),
            TestEvent.post().json(BODY + " "),
            TestEvent.post().json(BODY).query("notify=1"),
            TestEvent.of("POST", "/v1/users/x").json(BODY),
            TestEvent.of("PUT", "/v1/users").json(BODY))
        .map(event -> event.routeKey(route).header("idempotency-key", KEY));
  }

  @ParameterizedTest
  @MethodSource("otherRequests")
  void aKeyOfAnotherRequestIsRejected(TestEvent other) {
    send(request());

    var response = send(other);

    assertEquals(422, response.status());
    assertEquals("idempotency-key-reused", response.slug());
    assertEquals(
        "The first request with this Idempotency-Key was another one. Use a new key.",
        response.member("detail"));
    assertNull(response.header("retry-after"));
    assertEquals(1, writeIds.size());
  }

  static Stream<TestEvent> otherScopes() {
    return Stream.of(
        request().routeKey("POST /v1/orders"),
        request().header("idempotency-key", KEY.toUpperCase()),
        request().authorizer("{\"jwt\":{\"claims\":{\"sub\":\"ada\"},\"scopes\":null}}"),
        request().authorizer("{\"jwt\":{\"claims\":{\"client_id\":\"ada\"}}}"),
        request().authorizer("{\"iam\":{\"callerId\":\"AIDA1\",\"cognitoIdentity\":null}}"),
        request()
            .authorizer(
                "{\"iam\":{\"callerId\":\"AIDA1\",\"cognitoIdentity\":{\"identityId\":\"1\"}}}"));
  }

  @ParameterizedTest
  @MethodSource("otherScopes")
  void theSameKeyOfAnotherRouteOrCallerIsAnotherKey(TestEvent other) {
    send(request());

    var response = send(other);

    assertEquals("2", response.member("write"));
  }

  @Test
  void theSessionsOfARoleAreOneCaller() {
    send(request().authorizer("{\"iam\":{\"callerId\":\"AROA1:session-1\"}}"));

    var same = send(request().authorizer("{\"iam\":{\"callerId\":\"AROA1:session-2\"}}"));
    var other = send(request().authorizer("{\"iam\":{\"callerId\":\"AROA2:session-1\"}}"));

    assertEquals("1", same.member("write"));
    assertEquals("2", other.member("write"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "[{\"sub\":\"ada\"}]", "{\"iam\":{\"callerId\":{\"a\":1}}}"})
  void anUnknownAuthorizerIsNoCaller(String authorizer) {
    send(request());

    var response = send(request().authorizer(authorizer));

    assertEquals("1", response.member("write"));
  }

  static Stream<String> invalidKeys() {
    return Stream.of("", " ", "a b", "schlüssel", "a\u0000", "k".repeat(256), "k".repeat(300));
  }

  @ParameterizedTest
  @MethodSource("invalidKeys")
  void anInvalidKeyIsRejectedBeforeTheWrite(String key) {
    var response = send(request().header("idempotency-key", key));

    assertEquals(400, response.status());
    assertEquals("invalid-header", response.slug());
    assertEquals("The header 'idempotency-key' is invalid.", response.member("detail"));
    assertEquals(List.of("idempotency-key format"), response.fieldErrors());
    assertEquals(List.of(), writeIds);
  }

  @ParameterizedTest
  @MethodSource("longestKeys")
  void aValidKeyIsAccepted(String key) {
    assertEquals(201, send(request().header("idempotency-key", key)).status());
  }

  static Stream<String> longestKeys() {
    return Stream.of("k".repeat(255), "\"" + KEY + "\"", "!~");
  }

  @Test
  void aRequestWhoseFirstStillRunsIsRejectedWithATimeToRetry() {
    var during = new ArrayList<RecordedResponse>();

    send(
        request(),
        writeId -> {
          clock.advance(TestEvent.TIME_LEFT.minusMillis(1));
          during.add(send(request()));
          return write(writeId);
        });

    assertEquals(409, during.get(0).status());
    assertEquals("request-in-progress", during.get(0).slug());
    assertEquals(
        "The first request with this Idempotency-Key still runs. Try again.",
        during.get(0).member("detail"));
    assertEquals("1", during.get(0).header("retry-after"));
    assertEquals(1, writeIds.size());
  }

  @Test
  void anotherRequestDuringTheFirstIsRejectedAsAnother() {
    var during = new ArrayList<RecordedResponse>();

    send(
        request(),
        writeId -> {
          during.add(send(request().json("{}")));
          return write(writeId);
        });

    assertEquals("idempotency-key-reused", during.get(0).slug());
  }

  @Test
  void whenLambdaStoppedTheFirstFunctionTheNextRequestRunsTheSameWrite() {
    var ids = new ArrayList<String>();
    var second = new ArrayList<RecordedResponse>();

    send(
        request(),
        writeId -> {
          ids.add(writeId);
          clock.advance(TestEvent.TIME_LEFT);
          second.add(send(request()));
          return Response.empty(204);
        });

    assertEquals(ids, writeIds);
    assertEquals("1", second.get(0).member("write"));
    assertEquals(second.get(0).body(), send(request()).body(), "the second response is stored");
  }

  @Test
  void aProblemIsStoredAsTheFirstResponse() {
    var first =
        send(
            request().requestId("1"),
            writeId -> {
              throw ApiException.of(ErrorCode.USER_EXISTS, "A user has this username already.");
            });

    var second = send(request().requestId("2"));

    assertEquals(409, second.status());
    assertEquals(first.body(), second.body());
    assertEquals(first.headers(), second.headers());
    assertEquals("1", second.member("requestId"));
  }

  @Test
  void anUnavailableResponseIsNotStoredAndTheWriteRunsAgainWithItsId() {
    var ids = new ArrayList<String>();
    var first =
        send(
            request(),
            writeId -> {
              ids.add(writeId);
              return failure(writeId);
            });

    var second = send(request());

    assertEquals(503, first.status());
    assertEquals("1", second.member("write"));
    assertEquals(ids, writeIds);
  }

  static Stream<Function<String, Response>> failures() {
    return Stream.of(
        IdempotencyTest::failure,
        writeId -> Response.empty(500),
        writeId -> Response.empty(503),
        writeId -> {
          throw new IllegalStateException("a defect");
        },
        writeId -> {
          throw new StackOverflowError();
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void noServerErrorIsStored(Function<String, Response> failure) {
    send(request(), failure);

    var response = send(request());

    assertEquals(201, response.status());
  }

  @Test
  void theKeyOfAFailedRequestStillBelongsToIt() {
    send(request(), IdempotencyTest::failure);

    var response = send(request().json("{}"));

    assertEquals("idempotency-key-reused", response.slug());
  }

  @Test
  void anExpiredKeyIsNew() {
    send(request());
    clock.advance(TO_EXPIRY.minusSeconds(1));
    var before = send(request());
    clock.advance(Duration.ofSeconds(1));

    var after = send(request().json("{}"));

    assertEquals("1", before.member("write"));
    assertEquals("2", after.member("write"));
    assertNotEquals(writeIds.get(0), writeIds.get(1));
  }

  @Test
  void aKeyExpiresAfterTheLastRequestThatRanTheWrite() {
    send(request(), IdempotencyTest::failure);
    clock.advance(TO_EXPIRY.minusSeconds(1));
    send(request());
    clock.advance(TO_EXPIRY.minusSeconds(1));

    var before = send(request());
    clock.advance(Duration.ofSeconds(1));
    var after = send(request());

    assertEquals("1", before.member("write"));
    assertEquals("2", after.member("write"));
  }

  @Test
  void aResponseThatCannotBeStoredIsReturned() {
    var broken = new FailingRecords(false);
    var idempotency = Idempotency.in(deadline -> broken, clock);

    var response = send(request(), idempotency, this::write);

    assertEquals(201, response.status());
  }

  @Test
  void withoutRecordsNoWriteRuns() {
    var broken = new FailingRecords(true);
    var idempotency = Idempotency.in(deadline -> broken, clock);

    var response = send(request(), idempotency, this::write);

    assertEquals(503, response.status());
    assertEquals("1", response.header("retry-after"));
    assertEquals(List.of(), writeIds);
  }

  /** A store that fails in each call, or after the claim. */
  private record FailingRecords(boolean always) implements IdempotencyRecords {
    @Override
    public Optional<IdempotencyRecord> claim(IdempotencyRecord claim, Instant now) {
      if (always) {
        failure("");
      }
      return Optional.empty();
    }

    @Override
    public boolean replace(String claimId, IdempotencyRecord next) {
      throw ApiException.of(ErrorCode.UNAVAILABLE, "The table does not answer.");
    }
  }

  /** A store whose responses get lost: each of these calls is done and then fails. */
  private final class LossyRecords implements IdempotencyRecords {
    private final List<Integer> lost;
    private int calls;

    LossyRecords(Integer... lost) {
      this.lost = List.of(lost);
    }

    @Override
    public Optional<IdempotencyRecord> claim(IdempotencyRecord claim, Instant now) {
      return answer(records.claim(claim, now));
    }

    @Override
    public boolean replace(String claimId, IdempotencyRecord next) {
      return answer(records.replace(claimId, next));
    }

    private <T> T answer(T result) {
      if (lost.contains(++calls)) {
        failure("");
      }
      return result;
    }
  }

  @Test
  void aClaimWhoseResponseIsLostIsReleased() {
    var lossy = new LossyRecords(1);

    var first = send(request(), Idempotency.in(deadline -> lossy, clock), this::write);
    var second = send(request());

    assertEquals(503, first.status());
    assertEquals("1", second.member("write"));
  }

  @Test
  void aTakeoverWhoseResponseIsLostIsReleased() {
    send(request(), IdempotencyTest::failure);
    var lossy = new LossyRecords(2);

    var second = send(request(), Idempotency.in(deadline -> lossy, clock), this::write);
    var third = send(request());

    assertEquals(503, second.status());
    assertEquals("1", third.member("write"));
  }

  @Test
  void aReleaseThatFailsEndsWithTheTimeOfTheFunction() {
    var lost = new FailingRecords(false);
    Function<Deadline, IdempotencyRecords> tables = deadline -> writeIds.isEmpty() ? records : lost;
    send(
        request(),
        Idempotency.in(tables, clock),
        writeId -> {
          writeIds.add(writeId);
          return failure(writeId);
        });

    var early = send(request());
    clock.advance(TestEvent.TIME_LEFT);
    var later = send(request());

    assertEquals("request-in-progress", early.slug());
    assertEquals(201, later.status());
    assertEquals(writeIds.get(0), writeIds.get(1));
  }

  @Test
  void theOutcomeIsStoredAfterTheDeadlineToo() {
    var remaining = new ArrayList<Duration>();
    Function<Deadline, IdempotencyRecords> tables =
        deadline -> {
          remaining.add(deadline.remaining());
          return records;
        };

    send(
        request(),
        Idempotency.in(tables, clock),
        writeId -> {
          sleep(Duration.ofMillis(2_600));
          return write(writeId);
        });

    assertEquals(2, remaining.size());
    assertFalse(remaining.get(1).compareTo(Duration.ofMillis(250)) > 0, remaining::toString);
    assertEquals("1", send(request()).member("write"));
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {KEY, ""})
  void whenItIsOffTheHeaderIsIgnored(String key) {
    var event = request().header("idempotency-key", key);
    send(event, Idempotency.off(), this::write);

    var response = send(event, Idempotency.fromEnvironment(), this::write);

    assertEquals("2", response.member("write"));
  }
}
