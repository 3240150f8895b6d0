package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {
  private static final String VALID = TestEvent.of("GET", "/v1").toString();

  private static HttpFunction handling(Function<Request, Response> endpoint) {
    return new HttpFunction() {
      @Override
      protected Response handle(Request request) {
        return endpoint.apply(request);
      }
    };
  }

  private static HttpFunction welcoming() {
    return handling(WelcomeResponse::of);
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
  void anEventOfAnotherServiceIsRejected(String event) {
    var response = TestEvent.send(event, welcoming());

    assertEquals(400, response.status());
    assertEquals(
        "{\"type\":\"https://skerry.dev/problems/unsupported-event\","
            + "\"title\":\"This is not an event of an HTTP API\",\"status\":400,"
            + "\"detail\":\"The function answers events of an HTTP API, payload 2.0.\","
            + "\"instance\":\"\",\"requestId\":\""
            + TestEvent.LAMBDA_REQUEST_ID
            + "\"}",
        response.body());
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
      VALID.substring(0, VALID.length() - 1),
      "\0\0\0{" // The parser detects UTF-32.
    };
  }

  @ParameterizedTest
  @MethodSource("almostEvents")
  void anEventWithoutARequiredFieldIsRejected(String event) {
    var response = TestEvent.send(event, welcoming());

    assertEquals("unsupported-event", response.slug());
  }

  @Test
  void optionalFieldsOfAnEventMayBeNull() {
    var nulls =
        "{\"body\":null,\"pathParameters\":null,\"queryStringParameters\":null,"
            + "\"rawQueryString\":null,\"cookies\":null,\"stageVariables\":null,";

    var response = TestEvent.send(VALID.replaceFirst("\\{", nulls), welcoming());

    assertEquals(200, response.status());
  }

  @Test
  void unknownFieldsOfAnEventAreIgnored() {
    var more = "\"http\":{\"tls\":{\"method\":\"x\"},\"n\":[1,null],";

    var response = TestEvent.send(VALID.replace("\"http\":{", more), welcoming());

    assertEquals(200, response.status());
    assertTrue(response.log().contains("\"method\":\"GET\""));
  }

  @Test
  void headerNamesAreCaseInsensitive() {
    var event = TestEvent.of("GET", "/v1").header("Accept", "text/html");

    var response = event.sendTo(welcoming());

    assertEquals("not-acceptable", response.slug());
  }

  @Test
  void anUnexpectedExceptionIsLoggedWithoutItsMessageAndReturnsNoDetails() {
    var function =
        handling(
            request -> {
              throw new IllegalStateException("ada@example.com");
            });

    var response = TestEvent.of("GET", "/v1").sendTo(function);

    assertEquals(500, response.status());
    assertEquals(
        "{\"type\":\"https://skerry.dev/problems/internal\",\"title\":\"Internal error\","
            + "\"status\":500,\"detail\":\"The request failed.\",\"instance\":\"/v1\","
            + "\"requestId\":\"JCJXri3_PHcEP_Q=\"}",
        response.body());
    assertFalse(response.log().contains("ada@example.com"));
    assertTrue(response.log().contains("\"slug\":\"internal\""));
    assertTrue(response.log().contains("java.lang.IllegalStateException"));
    assertTrue(response.log().contains(HttpFunctionTest.class.getName()));
    assertEquals(1, response.log().lines().count());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorOfTheJvmIsAnInternalErrorToo(Error error) {
    var function =
        handling(
            request -> {
              throw error;
            });

    var response = TestEvent.of("GET", "/v1").sendTo(function);

    assertEquals("internal", response.slug());
  }

  static Error[] errors() {
    return new Error[] {new StackOverflowError(), new NoClassDefFoundError("x")};
  }

  @Test
  void responsesForbidCachingAndSniffing() {
    var response = TestEvent.of("GET", "/v1").sendTo(welcoming());

    assertEquals("no-store", response.header("cache-control"));
    assertEquals("nosniff", response.header("x-content-type-options"));
    assertEquals("application/json", response.header("content-type"));
  }

  @Test
  void aProblemHasTheMediaTypeOfProblems() {
    var response = TestEvent.of("GET", "/v1/").routeKey("GET /v1").sendTo(welcoming());

    assertEquals("application/problem+json", response.header("content-type"));
    assertEquals("route-not-found", response.slug());
  }
}
