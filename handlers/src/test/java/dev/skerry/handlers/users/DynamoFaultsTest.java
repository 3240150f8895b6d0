package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.users.FaultyDynamo.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers see when DynamoDB does not do as it should. */
class DynamoFaultsTest {
  /** Three times what the contract allows: a busy machine is not late. */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private static final Set<Fault> OURS_TO_MEND =
      EnumSet.of(Fault.ACCESS_DENIED, Fault.UNKNOWN_KEY, Fault.TABLE_GONE);

  private static final List<String> OPERATIONS =
      List.of("create", "list", "get", "update", "delete");

  private FaultyDynamo dynamo;
  private UserFunctions functions;

  @BeforeEach
  void start() throws IOException {
    dynamo = new FaultyDynamo();
    var client = DynamoDbLocalProcess.client(dynamo.endpoint());
    var table = DynamoDbLocalProcess.newTable();
    functions =
        new UserFunctions(
            new Users(
                deadline -> new DynamoUserRepository(client, table, deadline),
                UserFunctions.fixedClock()));
  }

  @AfterEach
  void stop() {
    dynamo.close();
  }

  private RecordedResponse call(String operation) {
    return switch (operation) {
      case "create" -> functions.create(ADA);
      case "list" -> functions.list("");
      case "get" -> functions.get("ada");
      case "update" -> functions.update("ada", "{\"name\":\"Ada\"}");
      default -> functions.delete("ada");
    };
  }

  static Stream<Arguments> faultsThatStay() {
    var cases = new ArrayList<Arguments>();
    for (var operation : OPERATIONS) {
      for (var fault : EnumSet.complementOf(EnumSet.of(Fault.NONE, Fault.ANSWER_LOST))) {
        cases.add(Arguments.of(operation, fault));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("faultsThatStay")
  void aFaultThatStaysIsAProblemInTimeWithoutDetails(String operation, Fault fault) {
    dynamo.always(fault);

    var response = assertTimeoutPreemptively(PATIENCE, () -> call(operation));

    var mend = OURS_TO_MEND.contains(fault);
    assertEquals(mend ? "internal" : "unavailable", response.slug());
    assertEquals(mend ? 500 : 503, response.status());
    assertEquals(mend ? null : "1", response.header("retry-after"));
    assertFalse(response.body().contains("secret-name"));
    assertFalse(response.body().contains("Exception"));
  }

  static Stream<Arguments> faultsThatPass() {
    return faultsThatStay()
        .filter(passing -> !OURS_TO_MEND.contains(passing.get()[1]))
        .filter(passing -> passing.get()[1] != Fault.TRANSACTION_CONFLICT);
  }

  @ParameterizedTest
  @MethodSource("faultsThatPass")
  void aFaultThatPassesIsNotSeen(String operation, Fault fault) {
    functions.create("{\"username\":\"bob\",\"email\":\"bob@example.com\"}");
    dynamo.once(fault);

    var response = call(operation);

    var whenWell = operation.equals("create") ? 201 : operation.equals("list") ? 200 : 404;
    assertEquals(whenWell, response.status());
  }

  @Test
  void aCreationWhoseAnswerIsLostIsAnswered201() {
    dynamo.once(Fault.ANSWER_LOST);

    var response = functions.create(ADA);

    assertEquals(201, response.status());
    assertEquals(functions.get("ada").body(), response.body());
  }

  @Test
  void aHundredLostAnswersMakeNoConflict() {
    var responses = new HashSet<Integer>();

    for (int i = 0; i < 100; i++) {
      dynamo.once(Fault.ANSWER_LOST);
      responses.add(functions.create(ADA.replace("\"ada\"", "\"ada" + i + "\"")).status());
    }

    assertEquals(Set.of(201), responses);
  }

  @Test
  void anotherUsersCreationWhoseAnswerIsLostIsStillAnswered409() {
    functions.create(ADA);
    dynamo.once(Fault.ANSWER_LOST);

    var response = functions.create(ADA);

    assertEquals("user-exists", response.slug());
  }

  @Test
  void anUpdateWhoseAnswerIsLostCountsOnce() {
    functions.create(ADA);
    dynamo.once(Fault.ANSWER_LOST);

    var response = functions.update("ada", "{\"name\":\"Ada\"}");

    assertEquals("\"2\"", response.header("etag"));
    assertEquals(functions.get("ada").body(), response.body());
  }
}
