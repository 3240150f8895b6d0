package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.docs.TestDocs;
import dev.skerry.handlers.health.TestHealth;
import dev.skerry.handlers.http.JsonGrammar;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import dev.skerry.handlers.http.TestFallback;
import dev.skerry.handlers.idempotency.InMemoryIdempotencyRecords;
import dev.skerry.handlers.metadata.TestMetadata;
import dev.skerry.handlers.welcome.Welcome;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sends bytes to a function and checks the response, whatever the bytes are. The first byte selects
 * the function; the others are the event. Jazzer calls {@link #fuzzerTestOneInput}.
 */
public final class FunctionFuzzer {
  private static final String ROUTES =
      "GET /v1,GET /v1/users,POST /v1/users,GET /v1/users/{username},PUT /v1/users/{username},"
          + "DELETE /v1/users/{username},ANY /v1/any/{path+}";

  private static final Set<Integer> STATUSES =
      Set.of(200, 201, 204, 304, 400, 404, 405, 406, 409, 412, 413, 415, 422);

  private static final Set<String> SLUGS =
      Arrays.stream(ErrorCode.values()).map(ErrorCode::slug).collect(Collectors.toSet());

  private static final Set<String> PROBLEM_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "requestId");

  /** A URI reference, without a character that HTML or a log could interpret. */
  private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9/%._*-]*");

  /** Sentences of the API itself. */
  private static final Pattern SENTENCE = Pattern.compile("[A-Za-z0-9 .,:;%'*/&()+-]+");

  private FunctionFuzzer() {}

  /** Called by Jazzer for each input. An exception is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length > 0) {
      check(input[0], Arrays.copyOfRange(input, 1, input.length));
    }
  }

  /** Sends an event to the function that a digit selects. */
  static RecordedResponse check(byte selector, byte[] event) {
    var response = TestEvent.send(event, function(selector));
    assertTrue(STATUSES.contains(response.status()), () -> "status " + response);
    if (response.status() >= 400) {
      checkProblem(response);
    } else if (!response.body().isEmpty()) {
      var isPage = response.header("content-type").startsWith("text/html");
      assertTrue(isPage || JsonGrammar.isJson(response.body()), response::body);
    }
    checkLog(response.log());
    return response;
  }

  /** Returns a function whose table has the user ada. */
  private static RequestStreamHandler function(byte selector) {
    var repository = new InMemoryUserRepository();
    var clock = UserFunctions.fixedClock();
    var users = new Users(deadline -> repository, clock);
    users
        .within(Deadline.forRequest())
        .create(new NewUser("ada", Map.of(Attribute.EMAIL, "ada@example.com")), "write-1");
    return switch (selector) {
      case '1' -> new ListUsers(users);
      case '2' -> new GetUser(users);
      case '3' -> new UpdateUser(users);
      case '4' -> new DeleteUser(users);
      case '5' -> TestFallback.of(ROUTES, "/v1");
      case '6' -> new Welcome();
      case '7' -> TestHealth.ofWorkingTable();
      case '8' -> TestMetadata.unknown();
      case '9' -> TestDocs.ofOneOperation();
      default -> new CreateUser(users, InMemoryIdempotencyRecords.idempotency(clock));
    };
  }

  private static void checkProblem(RecordedResponse response) {
    assertEquals("application/problem+json", response.header("content-type"));
    assertTrue(JsonGrammar.isJson(response.body()), response::body);
    assertTrue(response.members().containsAll(PROBLEM_MEMBERS), response::body);
    assertTrue(SLUGS.contains(response.slug()), response::body);
    assertEquals(Integer.toString(response.status()), response.member("status"));
    assertMatches(INSTANCE, response.member("instance"));
    assertMatches(SENTENCE, response.member("detail"));
    assertMatches(SENTENCE, response.member("title"));
  }

  private static void assertMatches(Pattern pattern, Object text) {
    assertTrue(pattern.matcher(text.toString()).matches(), text::toString);
  }

  private static void checkLog(String log) {
    assertEquals(1, log.lines().count(), log);
    assertTrue(JsonGrammar.isJson(log), log);
  }
}
