package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The responses to callers while DynamoDB fails. */
class DynamoDbErrorsTest {
  /** Three times the limits of the contract, for busy machines. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(9);

  private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(6);

  private static final Set<String> PROBLEM_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "requestId");

  /** Faults that a retry does not solve, and a lost response, which LostResponseTest covers. */
  private static final EnumSet<ClientFault> NOT_RETRIED =
      EnumSet.of(
          ClientFault.ACCESS_DENIED,
          ClientFault.UNKNOWN_KEY,
          ClientFault.TABLE_MISSING,
          ClientFault.TRANSACTION_CONFLICT,
          ClientFault.RESPONSE_LOST);

  private static final String BOB = "{\"username\":\"bob\",\"email\":\"bob@example.com\"}";

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create | THROUGHPUT_EXCEEDED  | 503 | unavailable | 1
          create | THROTTLED            | 503 | unavailable | 1
          create | REQUEST_LIMIT        | 503 | unavailable | 1
          create | TRANSACTION_CONFLICT | 503 | unavailable | 1
          create | SERVER_ERROR         | 503 | unavailable | 1
          create | UNAVAILABLE          | 503 | unavailable | 1
          create | ACCESS_DENIED        | 500 | internal    |
          create | UNKNOWN_KEY          | 500 | internal    |
          create | TABLE_MISSING        | 500 | internal    |
          create | NO_RESPONSE          | 503 | unavailable | 1
          create | CONNECTION_CLOSED    | 503 | unavailable | 1
          create | INVALID_JSON         | 503 | unavailable | 1
          get    | THROUGHPUT_EXCEEDED  | 503 | unavailable | 1
          get    | THROTTLED            | 503 | unavailable | 1
          get    | REQUEST_LIMIT        | 503 | unavailable | 1
          get    | TRANSACTION_CONFLICT | 503 | unavailable | 1
          get    | SERVER_ERROR         | 503 | unavailable | 1
          get    | UNAVAILABLE          | 503 | unavailable | 1
          get    | ACCESS_DENIED        | 500 | internal    |
          get    | UNKNOWN_KEY          | 500 | internal    |
          get    | TABLE_MISSING        | 500 | internal    |
          get    | NO_RESPONSE          | 503 | unavailable | 1
          get    | CONNECTION_CLOSED    | 503 | unavailable | 1
          get    | INVALID_JSON         | 503 | unavailable | 1
          list   | THROUGHPUT_EXCEEDED  | 503 | unavailable | 1
          list   | THROTTLED            | 503 | unavailable | 1
          list   | REQUEST_LIMIT        | 503 | unavailable | 1
          list   | TRANSACTION_CONFLICT | 503 | unavailable | 1
          list   | SERVER_ERROR         | 503 | unavailable | 1
          list   | UNAVAILABLE          | 503 | unavailable | 1
          list   | ACCESS_DENIED        | 500 | internal    |
          list   | UNKNOWN_KEY          | 500 | internal    |
          list   | TABLE_MISSING        | 500 | internal    |
          list   | NO_RESPONSE          | 503 | unavailable | 1
          list   | CONNECTION_CLOSED    | 503 | unavailable | 1
          list   | INVALID_JSON         | 503 | unavailable | 1
          update | THROUGHPUT_EXCEEDED  | 503 | unavailable | 1
          update | THROTTLED            | 503 | unavailable | 1
          update | REQUEST_LIMIT        | 503 | unavailable | 1
          update | TRANSACTION_CONFLICT | 503 | unavailable | 1
          update | SERVER_ERROR         | 503 | unavailable | 1
          update | UNAVAILABLE          | 503 | unavailable | 1
          update | ACCESS_DENIED        | 500 | internal    |
          update | UNKNOWN_KEY          | 500 | internal    |
          update | TABLE_MISSING        | 500 | internal    |
          update | NO_RESPONSE          | 503 | unavailable | 1
          update | CONNECTION_CLOSED    | 503 | unavailable | 1
          update | INVALID_JSON         | 503 | unavailable | 1
          delete | THROUGHPUT_EXCEEDED  | 503 | unavailable | 1
          delete | THROTTLED            | 503 | unavailable | 1
          delete | REQUEST_LIMIT        | 503 | unavailable | 1
          delete | TRANSACTION_CONFLICT | 503 | unavailable | 1
          delete | SERVER_ERROR         | 503 | unavailable | 1
          delete | UNAVAILABLE          | 503 | unavailable | 1
          delete | ACCESS_DENIED        | 500 | internal    |
          delete | UNKNOWN_KEY          | 500 | internal    |
          delete | TABLE_MISSING        | 500 | internal    |
          delete | NO_RESPONSE          | 503 | unavailable | 1
          delete | CONNECTION_CLOSED    | 503 | unavailable | 1
          delete | INVALID_JSON         | 503 | unavailable | 1
          """)
  void aPersistentFaultIsAProblemInTimeAndTheClientRecovers(
      String operation, ClientFault fault, int status, String slug, String retryAfter) {
    functions.create(BOB);
    dynamo.inject(fault.always());

    var response = assertTimeoutPreemptively(TIME_LIMIT, () -> functions.call(operation));

    assertEquals(slug, response.slug());
    assertEquals(status, response.status());
    assertEquals(retryAfter, response.header("retry-after"));
    assertEquals("application/problem+json", response.header("content-type"));
    assertEquals(PROBLEM_MEMBERS, response.members());
    assertFalse(response.body().contains("secret-name"));
    assertFalse(response.body().contains("Exception"));

    dynamo.clearFaults();
    var next = assertTimeoutPreemptively(RECOVERY_LIMIT, () -> functions.get("bob"));

    assertEquals(200, next.status());
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
    var cases = new ArrayList<Arguments>();
    for (var operation : UserFunctions.OPERATIONS) {
      for (var fault : EnumSet.complementOf(NOT_RETRIED)) {
        cases.add(Arguments.of(operation, fault));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("transientFaults")
  void aTransientFaultIsRetried(String operation, ClientFault fault) {
    functions.create(BOB);
    dynamo.inject(fault.once());

    var response = functions.call(operation);

    var successStatus = operation.equals("create") ? 201 : operation.equals("list") ? 200 : 404;
    assertEquals(successStatus, response.status());
  }
}
