package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {
  private static final String VALID = TestEvent.of("GET", "/v1").toString();

  private static HttpFunction answering(java.util.function.Function<Request, Response> endpoint) {
    return new HttpFunction() {
      @Override
      protected Response answer(Request request) {
        return endpoint.apply(request);
      }
    };
  }

  private static HttpFunction welcoming() {
    return answering(Greeting::to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "5",
        "{",
        "{}",
        "not json",
        "{\"Records\":[{\"body\":\"x\"}]}",
        "{\"version\":\"2.0\"}",
        "{\"version\":2.0}",
        "{\"version\":\"2.0\",\"headers\":[]}"
      })
  void whatIsNoEventOfAnHttpApiIsRefused(String event) {
    var answer = TestEvent.send(event, welcoming());

    assertEquals(400, answer.status());
    assertEquals(
        "{\"type\":\"https://skerry.dev/problems/unsupported-event\","
            + "\"title\":\"This is not an event of an HTTP API\",\"status\":400,"
            + "\"detail\":\"The function answers events of an HTTP API, payload 2.0.\","
            + "\"instance\":\"\",\"requestId\":\""
            + TestContext.INVOCATION_ID
            + "\"}",
        answer.body());
  }

  static String[] almostEvents() {
    return new String[] {
      VALID.replace("\"2.0\"", "\"1.0\""),
      VALID.replaceAll("\"headers\":\\{[^}]*}", "\"headers\":null"),
      VALID.replaceAll("\"headers\":\\{[^}]*}", "\"headers\":7"),
      VALID.replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":{}"),
      VALID.replace("\"requestContext\":{", "\"requestContext\":null,\"x\":{"),
      VALID.replace("\"requestContext\":{", "\"requestContext\":[],\"x\":{"),
      VALID.replace("\"http\":{", "\"http\":null,\"x\":{"),
      VALID.replace("\"method\":\"GET\"", "\"method\":null"),
      VALID.replace("\"method\":\"GET\"", "\"method\":7"),
      VALID.replace("\"rawPath\"", "\"path\""),
      VALID.replace("\"routeKey\":\"GET /v1\"", "\"routeKey\":{}"),
      VALID.substring(0, VALID.length() - 1)
    };
  }

  @ParameterizedTest
  @MethodSource("almostEvents")
  void anEventThatLacksWhatAllHaveIsRefused(String event) {
    var answer = TestEvent.send(event, welcoming());

    assertEquals("unsupported-event", answer.slug());
  }

  @Test
  void whatTheGatewayLeavesOutMayAlsoBeNull() {
    var nulls =
        "{\"body\":null,\"pathParameters\":null,\"queryStringParameters\":null,"
            + "\"rawQueryString\":null,\"cookies\":null,\"stageVariables\":null,";

    var answer = TestEvent.send(VALID.replaceFirst("\\{", nulls), welcoming());

    assertEquals(200, answer.status());
  }

  @Test
  void whatTheGatewayMayAddIsPassedOver() {
    var more = "\"http\":{\"tls\":{\"method\":\"x\"},\"n\":[1,null],";

    var answer = TestEvent.send(VALID.replace("\"http\":{", more), welcoming());

    assertEquals(200, answer.status());
    assertTrue(answer.log().contains("\"method\":\"GET\""));
  }

  @Test
  void headersAreFoundHoweverTheirNamesAreWritten() {
    var event = TestEvent.of("GET", "/v1").header("Accept", "text/html");

    var answer = event.sendTo(welcoming());

    assertEquals("not-acceptable", answer.slug());
  }

  @Test
  void whatIsUnknownIsAnsweredWithoutDetailsAndLoggedWithoutTheCallersWords() {
    var function =
        answering(
            request -> {
              throw new IllegalStateException("ada@example.com");
            });

    var answer = TestEvent.of("GET", "/v1").sendTo(function);

    assertEquals(500, answer.status());
    assertEquals(
        "{\"type\":\"https://skerry.dev/problems/internal\",\"title\":\"Internal error\","
            + "\"status\":500,\"detail\":\"The request failed.\",\"instance\":\"/v1\","
            + "\"requestId\":\"JCJXri3_PHcEP_Q=\"}",
        answer.body());
    assertFalse(answer.log().contains("ada@example.com"));
    assertTrue(answer.log().contains("\"slug\":\"internal\""));
    assertTrue(answer.log().contains("java.lang.IllegalStateException"));
    assertTrue(answer.log().contains(HttpFunctionTest.class.getName()));
    assertEquals(1, answer.log().lines().count());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorOfTheMachineIsAnsweredToo(Error error) {
    var function =
        answering(
            request -> {
              throw error;
            });

    var answer = TestEvent.of("GET", "/v1").sendTo(function);

    assertEquals("internal", answer.slug());
  }

  static Error[] errors() {
    return new Error[] {new StackOverflowError(), new NoClassDefFoundError("x")};
  }

  @Test
  void answersAreNeitherStoredNorGuessedAt() {
    var answer = TestEvent.of("GET", "/v1").sendTo(welcoming());

    assertEquals("no-store", answer.header("cache-control"));
    assertEquals("nosniff", answer.header("x-content-type-options"));
    assertEquals("application/json", answer.header("content-type"));
  }

  @Test
  void aProblemHasItsMediaType() {
    var answer = TestEvent.of("GET", "/v1/").routeKey("GET /v1").sendTo(welcoming());

    assertEquals("application/problem+json", answer.header("content-type"));
    assertEquals("route-not-found", answer.slug());
  }
}
