package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.functions.InvocationResult;
import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.HttpApi.Cors;
import dev.skerry.local.program.HttpApi.Jwt;
import dev.skerry.local.program.HttpApi.Route;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestDispatcherTest {

  private static final Header ORIGIN = new Header("Origin", "https://app.example");
  private static final Cors OPEN =
      new Cors(List.of("*"), List.of("*"), List.of("*"), List.of(), 0, false);

  private final RecordingInvoker invoker = RecordingInvoker.returning(RecordingInvoker.OK);

  @Test
  void theFunctionOfTheRouteResponds() {
    var response = response(Apis.api("GET /users"), invoker, Apis.request("GET", "/users"));

    assertEquals("200 ok", text(response));
    assertEquals("GET /users", invoker.onlyEvent().get("routeKey").getAsString());
    assertEquals(List.of(Apis.arn("GET /users")), invoker.functionArns);
  }

  @Test
  void withoutARouteNoFunctionIsInvoked() {
    var response = response(Apis.api("GET /users"), invoker, Apis.request("DELETE", "/users"));

    assertEquals("404 {\"message\":\"Not Found\"}", text(response));
    assertEquals(List.of(), invoker.events);
  }

  @Test
  void aThrottledRequestInvokesNoFunction() {
    var stages = List.of(Apis.stage("$default", 0, 0));
    var api = Apis.api(Optional.empty(), stages, Apis.route("GET /", "AWS_IAM"));

    var response = response(api, invoker, Apis.request("GET", "/"));

    assertEquals("429 {\"message\":\"Too Many Requests\"}", text(response));
    assertEquals(List.of(), invoker.events);
  }

  @Test
  void anUnauthorizedRequestInvokesNoFunction() {
    var api = Apis.api(Optional.empty(), Apis.route("GET /", "AWS_IAM"));

    var response = response(api, invoker, Apis.request("GET", "/"));

    assertEquals("403 {\"message\":\"Forbidden\"}", text(response));
    assertEquals(List.of(), invoker.events);
  }

  @Test
  void theFunctionReceivesTheCallerOfASignedRequest() {
    var api = Apis.api(Optional.empty(), Apis.route("GET /", "AWS_IAM"));

    response(api, invoker, SignedRequests.signed("GET", "/", ""));

    var context = invoker.onlyEvent().getAsJsonObject("requestContext");
    var iam = context.getAsJsonObject("authorizer").getAsJsonObject("iam");
    assertEquals("local", iam.get("accessKey").getAsString());
  }

  @Test
  void theCauseOfAFunctionErrorIsNotInTheResponse() {
    var failed =
        new InvocationResult.FunctionError("{\"errorMessage\":\"secret\"}".getBytes(UTF_8));

    var response =
        response(Apis.api("GET /"), RecordingInvoker.ending(failed), Apis.request("GET", "/"));

    assertEquals("500 {\"message\":\"Internal Server Error\"}", text(response));
  }

  @Test
  void aMalformedProxyResponseIsAnInternalError() {
    var unusable = RecordingInvoker.returning("{\"statusCode\":0}");

    var response = response(Apis.api("GET /"), unusable, Apis.request("GET", "/"));

    assertEquals("500 {\"message\":\"Internal Server Error\"}", text(response));
  }

  @Test
  void aFunctionWithoutFreeConcurrencyIsUnavailable() {
    var throttled = RecordingInvoker.ending(new InvocationResult.Throttled());

    var response = response(Apis.api("GET /"), throttled, Apis.request("GET", "/"));

    assertEquals("503 {\"message\":\"Service Unavailable\"}", text(response));
  }

  @Test
  void afterTheGatewaysTimeoutTheFunctionContinues() {
    var running = new CompletableFuture<InvocationResult>();
    var api = Apis.api(Optional.empty(), new Route("GET /", "NONE", "arn", 50, Optional.empty()));

    var response = response(api, new RecordingInvoker(running), Apis.request("GET", "/"));

    assertEquals("503 {\"message\":\"Service Unavailable\"}", text(response));
    assertFalse(running.isDone());
  }

  @Test
  void aValidTokenAuthorizesARequestAndItsClaimsReachTheFunction() throws IOException {
    try (var issuer = Issuer.start()) {
      var rule =
          new Jwt(issuer.uri(), List.of("users"), "$request.header.Authorization", List.of("read"));
      var api =
          Apis.api(Optional.empty(), new Route("GET /", "JWT", "arn", 30_000, Optional.of(rule)));
      var token = new Header("Authorization", "Bearer " + issuer.token("scope", "read"));

      var denied = response(api, invoker, Apis.request("GET", "/"));
      var response = response(api, invoker, Apis.request("GET", "/", token));

      assertEquals("401 {\"message\":\"Unauthorized\"}", text(denied));
      assertEquals(200, response.status());
      var jwt =
          invoker
              .onlyEvent()
              .getAsJsonObject("requestContext")
              .getAsJsonObject("authorizer")
              .getAsJsonObject("jwt");
      assertEquals("users", jwt.getAsJsonObject("claims").get("aud").getAsString());
      assertEquals("[\"read\"]", jwt.get("scopes").toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4_800_000, Quotas.MAX_BODY_BYTES})
  void anEventOverLambdasQuotaIsTooLarge(int bytes) {
    var request = Apis.request("POST", "/").withBody(new byte[bytes]);

    var response = response(Apis.api("POST /"), invoker, request);

    assertEquals("413 {\"message\":\"Request Entity Too Large\"}", text(response));
    assertEquals(List.of(), invoker.events);
  }

  @Test
  void aLargeEventWithinLambdasQuotaArrives() {
    var request = Apis.request("POST", "/").withBody(new byte[4_600_000]);

    var response = response(Apis.api("POST /"), invoker, request);

    assertEquals(200, response.status());
  }

  @Test
  void aFunctionsResponseHasCorsHeadersAndAGatewayErrorDoesNot() {
    var api = Apis.api(Optional.of(OPEN), Apis.route("GET /"));

    var found = response(api, invoker, Apis.request("GET", "/", ORIGIN));
    var missing = response(api, invoker, Apis.request("GET", "/missing", ORIGIN));

    assertTrue(found.headers().contains(new Header("access-control-allow-origin", "*")));
    assertEquals(GatewayResponse.NOT_FOUND, missing);
  }

  private static GatewayResponse response(
      HttpApi api, RecordingInvoker invoker, ApiRequest request) {
    var dispatch = new RequestDispatcher(api, invoker, Apis.OPTIONS);
    return dispatch.dispatch(request, Apis.RECEIVED).toCompletableFuture().join();
  }

  private static String text(GatewayResponse response) {
    return response.status() + " " + new String(response.body(), UTF_8);
  }
}
