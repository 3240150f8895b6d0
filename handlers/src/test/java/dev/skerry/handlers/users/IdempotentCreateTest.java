package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.dynamodb.Fault;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import dev.skerry.handlers.idempotency.IdempotencyTables;
import dev.skerry.handlers.idempotency.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** POST /users with an Idempotency-Key, on DynamoDB, with faults and in many threads. */
class IdempotentCreateTest {
  @AutoClose private final EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.inMemory();
  private final String users = UsersTables.newTable(dynamo.endpoint());
  private final String records = IdempotencyTables.newTable(dynamo.endpoint());
  private final DynamoDbClient client = UsersTables.client(dynamo.endpoint());
  private final TestClock clock = new TestClock();
  private final UserFunctions functions =
      new UserFunctions(
          new Users(deadline -> new DynamoDbUserRepository(client, users, deadline), clock),
          IdempotencyTables.of(records, client, clock));

  /** The three calls of a request with a key. */
  private enum Call {
    CLAIM,
    WRITE,
    OUTCOME
  }

  private static TestEvent create(String key, String username) {
    return TestEvent.post()
        .json(ADA.replace("\"ada\"", "\"" + username + "\""))
        .header("idempotency-key", key)
        .requestId(UUID.randomUUID().toString());
  }

  private static TestEvent create() {
    return create("key-of-ada", "ada");
  }

  /** Injects a fault into attempts of a call of the next request. */
  private void inject(Fault fault, Call call, int attempts) {
    if (call == Call.OUTCOME) {
      dynamo.inject(Fault.slow(Duration.ZERO).ofTable(records)); // the claim
    }
    dynamo.inject(fault.ofTable(call == Call.WRITE ? users : records).times(attempts));
  }

  /** Creates the user; the caller gets 503. */
  private void createAndLoseAllResponses() {
    inject(Fault.responseLost(), Call.WRITE, Integer.MAX_VALUE);
    assertEquals(503, functions.create(create()).status());
    dynamo.clearFaults();
  }

  private static void assertSame(RecordedResponse first, RecordedResponse second) {
    assertEquals(first.status(), second.status());
    assertEquals(first.headers(), second.headers());
    assertEquals(first.body(), second.body());
  }

  @Test
  void aThousandReplaysIn32ThreadsGetTheFirstResponse() throws Exception {
    var first = functions.create(create());
    var events = Stream.generate(IdempotentCreateTest::create).limit(1_000).toList();

    var replays = TestEvent.sendAll(32, events, functions.creating());

    assertEquals(201, first.status());
    assertEquals(1_000, replays.size());
    replays.forEach(replay -> assertSame(first, replay));
    assertEquals(List.of(first.body()), listed());
  }

  @Test
  void aThousandFirstRequestsIn32ThreadsCreateOneUser() throws Exception {
    var events = Stream.generate(IdempotentCreateTest::create).limit(1_000).toList();

    var responses = TestEvent.sendAll(32, events, functions.creating());

    var bodies = new HashSet<String>();
    for (var response : responses) {
      if (response.status() == 201) {
        bodies.add(response.body());
      } else {
        assertEquals("request-in-progress", response.slug());
        assertEquals("1", response.header("retry-after"));
      }
    }
    assertEquals(bodies, Set.copyOf(listed()));
    assertEquals(1, bodies.size());
    assertEquals(201, functions.create(create()).status());
  }

  private List<String> listed() {
    var users = new ArrayList<String>();
    var list = functions.list("limit=100").body();
    for (var user : list.substring(list.indexOf('[') + 1, list.indexOf(']')).split("(?<=}),")) {
      users.add(user);
    }
    return users;
  }

  @ParameterizedTest
  @EnumSource(Call.class)
  void aHundredLostResponsesOfACallCauseNoConflict(Call call) {
    for (int i = 0; i < 100; i++) {
      var username = "ada" + i;
      inject(Fault.responseLost(), call, 1);

      var first = functions.create(create("key-of-" + username, username));
      var second = functions.create(create("key-of-" + username, username));

      assertEquals(201, first.status(), first.body());
      assertSame(first, second);
    }
  }

  @Test
  void aRequestThatFailedAfterItsWriteIsRecognizedByTheNext() {
    createAndLoseAllResponses();
    var created = functions.get("ada");
    clock.advance(Duration.ofMinutes(5));

    var next = functions.create(create());

    assertEquals(201, next.status(), next.body());
    assertEquals(created.body(), next.body());
    assertEquals("/v1/users/ada", next.header("location"));
    assertSame(next, functions.create(create()));
  }

  @Test
  void aRequestWithAnotherKeyDoesNotRecognizeTheUserOfAFailedOne() {
    createAndLoseAllResponses();

    var other = functions.create(create("another-key", "ada"));

    assertEquals("user-exists", other.slug());
  }

  @Test
  void whenTheOutcomeIsNotStoredTheNextRequestWaitsForTheFirstAndGetsItsResponse() {
    inject(Fault.internalServerError(), Call.OUTCOME, Integer.MAX_VALUE);
    var first = functions.create(create());
    dynamo.clearFaults();

    var early = functions.create(create());
    clock.advance(TestEvent.TIME_LEFT);
    var later = functions.create(create());

    assertEquals(201, first.status());
    assertEquals("request-in-progress", early.slug());
    assertSame(first, later);
  }

  @Test
  void aConflictWithAnotherUserIsTheFirstResponseEvenAfterThatUserIsDeleted() {
    functions.create(ADA);
    var first = functions.create(create());
    functions.delete("ada");

    var second = functions.create(create());

    assertEquals("user-exists", first.slug());
    assertSame(first, second);
  }

  @Test
  void anExpiredKeyDoesNotRecognizeItsUser() {
    functions.create(create());
    clock.advance(Duration.ofDays(1));

    var response = functions.create(create());

    assertEquals("user-exists", response.slug());
  }

  @Test
  void anInvalidBodyDoesNotUseTheKey() {
    var invalid = functions.create(create().json("{\"username\":\"ada\"}"));

    var valid = functions.create(create());

    assertEquals(422, invalid.status());
    assertEquals("validation-failed", invalid.slug());
    assertEquals(201, valid.status());
  }

  @ParameterizedTest
  @EnumSource(
      value = ClientFault.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RESPONSE_LOST"})
  void aPersistentFaultIsAProblemInTime(ClientFault fault) {
    dynamo.inject(fault.always().ofTable(records));

    var response =
        assertTimeoutPreemptively(Duration.ofSeconds(9), () -> functions.create(create()));

    assertTrue(Set.of("unavailable", "internal").contains(response.slug()), response.body());
    assertFalse(response.body().contains("secret-name"));
    dynamo.clearFaults();
    assertEquals(201, functions.create(create()).status());
  }

  @Test
  void theKeyIsNotLogged() {
    var logs = functions.create(create()).log();

    assertFalse(logs.contains("key-of-ada"), logs);
  }
}
