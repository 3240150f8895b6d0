package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.handlers.http.RecordedResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The responses to callers while DynamoDB fails. */
class DynamoDbErrorsTest {
  /** Three times the limit of the contract, for busy machines. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(9);

  private static final Set<ClientFault> PERMANENT_ERRORS =
      EnumSet.of(ClientFault.ACCESS_DENIED, ClientFault.UNKNOWN_KEY, ClientFault.TABLE_MISSING);

  private static final List<String> OPERATIONS =
      List.of("create", "list", "get", "update", "delete");

  @AutoClose private final EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.inMemory();
  private UserFunctions functions;

  @BeforeEach
  void start() {
    var client = UsersTables.client(dynamo.endpoint());
    var table = UsersTables.newTable(dynamo.endpoint());
    functions =
        new UserFunctions(
            new Users(
                deadline -> new DynamoDbUserRepository(client, table, deadline),
                UserFunctions.fixedClock()));
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

  static Stream<Arguments> persistentFaults() {
    var cases = new ArrayList<Arguments>();
    for (var operation : OPERATIONS) {
      for (var fault : EnumSet.complementOf(EnumSet.of(ClientFault.RESPONSE_LOST))) {
        cases.add(Arguments.of(operation, fault));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("persistentFaults")
  void aPersistentFaultIsAProblemInTimeWithoutDetails(String operation, ClientFault fault) {
    dynamo.inject(fault.always());

    var response = assertTimeoutPreemptively(TIME_LIMIT, () -> call(operation));

    var isPermanent = PERMANENT_ERRORS.contains(fault);
    assertEquals(isPermanent ? "internal" : "unavailable", response.slug());
    assertEquals(isPermanent ? 500 : 503, response.status());
    assertEquals(isPermanent ? null : "1", response.header("retry-after"));
    assertFalse(response.body().contains("secret-name"));
    assertFalse(response.body().contains("Exception"));
  }

  @Test
  void theLogHasTheCodeOfDynamoDbsErrorAndNotItsMessage() {
    dynamo.inject(ClientFault.TABLE_MISSING.always());

    var response = functions.get("ada");

    assertEquals("ResourceNotFoundException", response.logged("awsErrorCode"));
    assertFalse(response.log().contains("secret-name"), response.log());
    assertEquals(
        List.of("software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException"),
        response.logged("causes"));
  }

  @Test
  void theLogHasTheMessageOfADeniedAccess() {
    dynamo.inject(ClientFault.ACCESS_DENIED.always());

    var response = functions.get("ada");

    assertEquals("AccessDeniedException", response.logged("awsErrorCode"));
    assertEquals("table/secret-name", response.logged("awsErrorMessage"));
  }

  static Stream<Arguments> transientFaults() {
    return persistentFaults()
        .filter(fault -> !PERMANENT_ERRORS.contains(fault.get()[1]))
        .filter(fault -> fault.get()[1] != ClientFault.TRANSACTION_CONFLICT);
  }

  @ParameterizedTest
  @MethodSource("transientFaults")
  void aTransientFaultIsRetried(String operation, ClientFault fault) {
    functions.create("{\"username\":\"bob\",\"email\":\"bob@example.com\"}");
    dynamo.inject(fault.once());

    var response = call(operation);

    var successStatus = operation.equals("create") ? 201 : operation.equals("list") ? 200 : 404;
    assertEquals(successStatus, response.status());
  }

  @Test
  void aCreateWhoseResponseIsLostReturns201() {
    dynamo.inject(ClientFault.RESPONSE_LOST.once());

    var response = functions.create(ADA);

    assertEquals(201, response.status());
    assertEquals(functions.get("ada").body(), response.body());
  }

  @Test
  void aHundredLostResponsesCauseNoConflict() {
    var responses = new HashSet<Integer>();

    for (int i = 0; i < 100; i++) {
      dynamo.inject(ClientFault.RESPONSE_LOST.once());
      responses.add(functions.create(ADA.replace("\"ada\"", "\"ada" + i + "\"")).status());
    }

    assertEquals(Set.of(201), responses);
  }

  @Test
  void aCreateOfAnExistingUserWhoseResponseIsLostReturns409() {
    functions.create(ADA);
    dynamo.inject(ClientFault.RESPONSE_LOST.once());

    var response = functions.create(ADA);

    assertEquals("user-exists", response.slug());
  }

  @Test
  void anUpdateWhoseResponseIsLostCountsOnce() {
    functions.create(ADA);
    dynamo.inject(ClientFault.RESPONSE_LOST.once());

    var response = functions.update("ada", "{\"name\":\"Ada\"}");

    assertEquals("\"2\"", response.header("etag"));
    assertEquals(functions.get("ada").body(), response.body());
  }
}
