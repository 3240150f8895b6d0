package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.Environment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log line of a request. */
class RequestLogTest {
  private static final String INVOCATION = "1-5759e988-bd862e3fe1be46a994272793";
  private static final String GATEWAY = "1-69a81ec0-0123456789abcdef01234567";

  @AfterEach
  void endInvocation() {
    System.clearProperty(TraceId.INVOCATION_PROPERTY);
  }

  private static void startInvocation(String traceId) {
    System.setProperty(
        TraceId.INVOCATION_PROPERTY, "Root=" + traceId + ";Parent=53995c3f42cd8ad8;Sampled=1");
  }

  private static HttpFunction welcoming(Map<String, String> variables) {
    return new HttpFunction(new Environment(variables)) {
      @Override
      protected Response handle(Request request) {
        return WelcomeResponse.of(request);
      }
    };
  }

  private static HttpFunction welcoming() {
    return welcoming(Map.of());
  }

  private static TestEvent request() {
    return TestEvent.of("GET", "/v1");
  }

  @Test
  void aRequestIsOneLineWithItsRouteResultAndTraces() {
    startInvocation(INVOCATION);
    var event = request().header("X-Amzn-Trace-Id", "Root=" + GATEWAY);

    var log = event.sendTo(welcoming()).log();

    assertEquals(
        "{\"method\":\"GET\",\"routeKey\":\"GET /v1\",\"status\":200,\"ms\":0,"
            + "\"requestId\":\"JCJXri3_PHcEP_Q=\",\"traceId\":\""
            + INVOCATION
            + "\","
            + "\"gatewayTraceId\":\""
            + GATEWAY
            + "\",\"coldStart\":true}\n",
        log.replaceAll("\"ms\":[0-9]+", "\"ms\":0"));
  }

  @Test
  void theFirstRequestOfAnExecutionEnvironmentIsAColdStart() {
    var function = welcoming();

    var coldStarts = Stream.of(request(), request(), request()).map(it -> it.sendTo(function));

    assertEquals(
        List.of("true", "false", "false"), coldStarts.map(it -> it.logged("coldStart")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "on-demand, true",
    "snap-start, true",
    "provisioned-concurrency, false",
  })
  void aColdStartIsARequestThatWaitsForTheEnvironment(String initialization, String isColdStart) {
    var function = welcoming(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", initialization));

    var response = request().sendTo(function);

    assertEquals(isColdStart, response.logged("coldStart"));
  }

  @Test
  void aTraceThatTheGatewayAndLambdaShareIsLoggedOnce() {
    startInvocation(INVOCATION);

    var response = request().header("x-amzn-trace-id", "Root=" + INVOCATION).sendTo(welcoming());

    assertEquals(INVOCATION, response.logged("traceId"));
    assertEquals(null, response.logged("gatewayTraceId"));
  }

  @Test
  void withoutTracesTheLineHasNoTraceIds() {
    var response = request().sendTo(welcoming());

    assertEquals(null, response.logged("traceId"));
    assertEquals(null, response.logged("gatewayTraceId"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Root=" + GATEWAY,
        "Self=1-1-1;Root=" + GATEWAY + ";Sampled=0",
        "Parent=53995c3f42cd8ad8;Sampled=1;Root=" + GATEWAY
      })
  void theTraceIdIsTheRootOfTheHeader(String header) {
    assertEquals(
        GATEWAY,
        request().header("x-amzn-trace-id", header).sendTo(welcoming()).logged("gatewayTraceId"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Root=",
        "Root=ada@example.com",
        "Root=1-69a81ec0-0123456789abcdef0123456",
        "Root=2-69a81ec0-0123456789abcdef01234567",
        "Root=1-69a81ec0x0123456789abcdef01234567",
        "Root=1-69a81ec0-0123456789abcdef0123456g",
        "Root=1-69A81EC0-0123456789ABCDEF01234567",
        "1-69a81ec0-0123456789abcdef01234567"
      })
  void aHeaderWithoutAValidTraceIdIsNotLogged(String header) {
    var response = request().header("x-amzn-trace-id", header).sendTo(welcoming());

    assertEquals(null, response.logged("gatewayTraceId"));
  }

  @ParameterizedTest
  @CsvSource({"PATCH, PATCH", "CONNECT, CONNECT", "ADA, _OTHER", "get, _OTHER"})
  void aMethodThatACallerInventsIsNotLogged(String method, String logged) {
    var response = TestEvent.of(method, "/v1").routeKey("$default").sendTo(welcoming());

    assertEquals(logged, response.logged("method"));
  }

  @Test
  void aFailedRequestHasItsSlug() {
    var event = TestEvent.of("GET", "/v1/").routeKey("GET /v1");

    var response = event.sendTo(welcoming());

    assertEquals("route-not-found", response.logged("slug"));
    assertEquals("404", response.logged("status"));
  }

  @Test
  void anEventOfAnotherServiceIsLoggedWithLambdasRequestId() {
    var log = TestEvent.send("{\"Records\":[]}", welcoming()).log();

    assertEquals(
        "{\"status\":400,\"ms\":0,\"requestId\":\""
            + TestEvent.LAMBDA_REQUEST_ID
            + "\","
            + "\"slug\":\"unsupported-event\",\"coldStart\":true}\n",
        log.replaceAll("\"ms\":[0-9]+", "\"ms\":0"));
  }
}
