package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.dynamodb.Fault;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.Cursor;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.http.TestEvent;
import dev.skerry.handlers.idempotency.IdempotencyTables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a caller sends never reaches the log, also if the request fails. All values that a caller
 * can choose are marked.
 */
class LogPrivacyTest {
  private static final String MARK = "zqmark";
  private static final int CALLERS = 100;
  private static final Cursor CURSOR = new Cursor("users");

  @AutoClose private final EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.inMemory();
  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final List<RecordedResponse> responses = new ArrayList<>();
  private UserFunctions functions;

  @BeforeEach
  void start() {
    var client = UsersTables.client(dynamo.endpoint());
    var table = UsersTables.newTable(dynamo.endpoint());
    var records = IdempotencyTables.newTable(dynamo.endpoint());
    functions =
        new UserFunctions(
            new Users(
                deadline -> new DynamoDbUserRepository(client, table, deadline),
                UserFunctions.fixedClock()),
            IdempotencyTables.of(records, client, UserFunctions.fixedClock()));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restoreStandardError() {
    System.setErr(stderr);
  }

  /** Asserts that each request logged one line, and that no line has a mark. */
  private void assertNothingIsLogged() {
    assertFalse(responses.isEmpty());
    for (var response : responses) {
      assertEquals(1, response.log().lines().count(), response.log());
      assertFalse(response.log().contains(MARK), response.log());
    }
    assertEquals("", errors.toString(StandardCharsets.UTF_8));
  }

  private void assertNotLogged(String sent) {
    assertTrue(responses.stream().noneMatch(response -> response.log().contains(sent)), sent);
  }

  /** Adds marks to an event, in all places that the routes do not read. */
  private static TestEvent marked(TestEvent event, String mark) {
    var identity = "{\"jwt\":{\"claims\":{\"sub\":\"%1$s\",\"email\":\"%1$s@example.com\"}}}";
    return event
        .authorizer(identity.formatted(mark))
        .header("authorization", "Bearer " + mark)
        .header("cookie", "session=" + mark)
        .header("referer", "https://example.com/" + mark)
        .header("user-agent", mark)
        .header("x-amzn-trace-id", "Root=" + mark)
        .header("x-forwarded-for", mark);
  }

  private static TestEvent of(String method, String mark) {
    return marked(TestEvent.ofUser(method, mark), mark);
  }

  private static TestEvent post(String mark) {
    return marked(TestEvent.post(), mark);
  }

  private static String user(String mark) {
    return "{\"username\":\"%1$s\",\"email\":\"%1$s@example.com\",\"name\":\"%1$s\"}"
        .formatted(mark);
  }

  private static Stream<String> marks() {
    return IntStream.range(0, CALLERS).mapToObj(number -> MARK + number);
  }

  @Test
  void requestsThatSucceedAreLoggedWithoutTheirData() {
    marks()
        .forEach(
            mark -> {
              var cursor = CURSOR.after(mark);
              responses.add(
                  functions.create(post(mark).json(user(mark)).header("idempotency-key", mark)));
              responses.add(functions.get(of("GET", mark).header("if-none-match", "\"1\"")));
              responses.add(functions.list("limit=1&cursor=" + cursor));
              responses.add(functions.update(of("PUT", mark).json("{\"state\":\"" + mark + "\"}")));
              responses.add(functions.delete(of("DELETE", mark).header("if-match", "\"2\"")));
              assertNotLogged(cursor);
            });

    assertTrue(responses.stream().allMatch(response -> response.status() < 400));
    assertNothingIsLogged();
  }

  @Test
  void requestsThatAreRejectedAreLoggedWithoutTheirData() {
    marks().forEach(this::sendRejected);

    var slugs = new TreeSet<String>();
    responses.forEach(response -> slugs.add(response.slug()));
    assertEquals(
        "content-too-large duplicate-key idempotency-key-reused invalid-cursor invalid-encoding"
            + " invalid-header invalid-parameter malformed-json not-acceptable route-not-found"
            + " too-deep unsupported-event unsupported-media-type user-exists user-not-found"
            + " validation-failed version-mismatch",
        String.join(" ", slugs));
    assertNothingIsLogged();
  }

  private void sendRejected(String mark) {
    functions.create(post(mark).json(user(mark)).header("idempotency-key", mark));
    Stream.of(
            post(mark).json(user(mark)),
            post(mark).json(user("not" + mark)).header("idempotency-key", mark),
            post(mark).json(user(mark)).header("idempotency-key", mark.repeat(50)),
            post(mark).json(user(mark)).header("accept", mark),
            post(mark).json(user(mark)).header("content-type", mark),
            post(mark).json(mark),
            post(mark).json("{\"" + mark + "\":1,\"" + mark + "\":2}"),
            post(mark).json("{\"" + mark + "\":" + "[".repeat(100)),
            post(mark).json("{\"" + mark + "\":\"" + mark + "\",\"email\":\"" + mark + "\"}"),
            post(mark).json(user(mark.repeat(20_000))),
            post(mark).bytes((mark + "\u00ff").getBytes(StandardCharsets.ISO_8859_1)))
        .map(functions::create)
        .forEach(responses::add);
    Stream.of(
            of("GET", mark + "@example.com"),
            of("GET", "unknown" + mark),
            of("GET", mark).header("if-none-match", mark),
            marked(TestEvent.of("GET", "/v1/users/" + mark + "/"), mark)
                .routeKey("GET /v1/users/{username}"))
        .map(functions::get)
        .forEach(responses::add);
    responses.add(
        functions.update(of("PUT", mark).json("{}").header("if-match", "\"" + mark + "\"")));
    responses.add(functions.delete(of("DELETE", mark).header("if-match", mark)));
    responses.add(functions.list("cursor=" + mark));
    responses.add(functions.list("limit=" + mark));
    responses.add(functions.createFromEvent("{\"Records\":[{\"body\":\"" + mark + "\"}]}"));
  }

  private static HttpFunction throwing(Function<String, ? extends Throwable> errors) {
    return new HttpFunction() {
      @Override
      protected Response handle(Request request) {
        throw LogPrivacyTest.<RuntimeException>unchecked(errors.apply(request.body()));
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable error) {
    return (T) error;
  }

  private void sendToEach(Function<String, ? extends Throwable> errors) {
    var function = throwing(errors);
    marks().forEach(mark -> responses.add(post(mark).json(mark).sendTo(function)));
  }

  @ParameterizedTest
  @EnumSource
  void aProblemIsLoggedWithoutItsDetails(ErrorCode code) {
    sendToEach(
        mark ->
            ApiException.of(code, mark, new IllegalArgumentException(mark))
                .withFieldErrors(List.of(FieldError.inBody("/" + mark, "format", mark)))
                .withExtensions(Map.of(mark, 1))
                .withHeaders(Map.of("allow", mark)));

    assertTrue(responses.stream().allMatch(it -> code.slug().equals(it.logged("slug"))));
    assertNothingIsLogged();
  }

  @Test
  void anUnexpectedExceptionIsLoggedWithoutMessages() {
    sendToEach(mark -> new IllegalStateException(mark, new RuntimeException(mark)));
    sendToEach(mark -> new NoClassDefFoundError(mark));
    sendToEach(mark -> new StackOverflowError(mark));

    assertTrue(responses.stream().allMatch(it -> "internal".equals(it.logged("slug"))));
    assertNothingIsLogged();
  }

  /** DynamoDB quotes values in its messages, and a failed condition returns the item. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.amazon.coral.validate#ValidationException",
        "com.amazon.coral.service#SerializationException",
        "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
        "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
        "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
        "com.amazonaws.dynamodb.v20120810#ItemCollectionSizeLimitExceededException",
        "com.amazonaws.dynamodb.v20120810#InternalServerError",
        "not an error type"
      })
  void anErrorOfDynamoDbIsLoggedWithoutItsMessage(String type) {
    for (var operation : UserFunctions.OPERATIONS) {
      var error =
          "{\"__type\":\"%s\",\"message\":\"%2$s\",\"Item\":{\"username\":{\"S\":\"%2$s\"}}}";
      dynamo.inject(Fault.response(400, error.formatted(type, MARK)).times(Integer.MAX_VALUE));
      responses.add(functions.call(operation));
      dynamo.clearFaults();
    }

    assertNothingIsLogged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"Item\":{\"username\":{\"S\":\"zqmark", "zqmark", "{\"zqmark\":zqmark}"})
  void aDamagedResponseOfDynamoDbIsNotLogged(String body) {
    for (var operation : UserFunctions.OPERATIONS) {
      dynamo.inject(Fault.response(200, body).times(Integer.MAX_VALUE));
      responses.add(functions.call(operation));
      dynamo.clearFaults();
    }

    assertTrue(responses.stream().allMatch(response -> response.status() >= 500));
    assertNothingIsLogged();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "RESPONSE_LOST")
  void aFaultOfTheTableIsLoggedWithoutTheRequest(ClientFault fault) {
    dynamo.inject(fault.always());

    responses.add(functions.create(post(MARK).json(user(MARK)).header("idempotency-key", MARK)));
    responses.add(functions.get(of("GET", MARK)));

    assertTrue(responses.stream().allMatch(response -> response.status() >= 500));
    assertNothingIsLogged();
  }
}
