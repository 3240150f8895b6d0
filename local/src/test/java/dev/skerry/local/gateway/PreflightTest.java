package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.HttpApi.Cors;
import dev.skerry.local.program.HttpApi.Jwt;
import dev.skerry.local.program.HttpApi.Route;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A preflight takes the same steps as other requests. The gateway responds if no route matches. */
final class PreflightTest {

  private static final String ALLOWED =
      """

      access-control-allow-origin: https://app.example
      access-control-allow-methods: GET,PUT
      access-control-allow-headers: authorization
      access-control-max-age: 300""";
  private static final Cors CORS =
      new Cors(
          List.of("https://app.example"),
          List.of("GET", "PUT"),
          List.of("authorization"),
          List.of("etag"),
          300,
          false);
  private static final Jwt TOKENS =
      new Jwt("http://localhost:1", List.of("users"), "$request.header.Authorization", List.of());

  private final RecordingInvoker invoker =
      RecordingInvoker.returning(
          """
          {"statusCode":405,"body":"own","headers":{"allow":"GET",
          "access-control-allow-origin":"*","Access-Control-Max-Age":"1"}}""");

  @ParameterizedTest
  @ValueSource(strings = {"/users", "/nowhere", "/users/"})
  void theGatewayRespondsToAPreflightThatNoRouteMatches(String path) {
    var api = Apis.api(Optional.of(CORS), Apis.route("GET /users", "AWS_IAM"));

    assertEquals("204" + ALLOWED + "\n", text(preflight(api, path)));
    assertEquals(List.of(), invoker.events);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS /users", "ANY /users", "ANY /{proxy+}", "$default"})
  void aMatchingRouteReceivesThePreflight(String routeKey) {
    var api = Apis.api(Optional.of(CORS), Apis.route("GET /users"), Apis.route(routeKey));

    preflight(api, "/users");

    assertEquals(List.of(Apis.arn(routeKey)), invoker.functionArns);
  }

  @Test
  void theGatewaysPreflightHeadersReplaceTheFunctions() {
    var api = Apis.api(Optional.of(CORS), Apis.route("ANY /users"));

    assertEquals("405\nallow: GET" + ALLOWED + "\nown", text(preflight(api, "/users")));
  }

  @Test
  void aPreflightFromAnotherOriginReachesTheFunctionAndGetsNoAllowHeader() {
    var api = Apis.api(Optional.of(CORS), Apis.route("$default"));

    var response = preflight(api, "/users", "https://evil.example");

    assertEquals("405\nallow: GET\nown", text(response));
  }

  @ParameterizedTest
  @CsvSource({"ANY /users, AWS_IAM, 403", "$default, AWS_IAM, 403", "ANY /users, JWT, 401"})
  void anAuthorizerDeniesAPreflightWithoutCorsHeaders(String key, String auth, int status) {
    var jwt = Optional.of(TOKENS).filter(tokens -> auth.equals("JWT"));
    var api = Apis.api(Optional.of(CORS), new Route(key, auth, "arn", 30_000, jwt));

    var response = preflight(api, "/users");

    assertEquals(status, response.status());
    assertEquals(
        List.of(), response.headers().stream().filter(PreflightTest::isOfCors).toList(), "headers");
    assertEquals(List.of(), invoker.events);
  }

  @ParameterizedTest
  @CsvSource({"/users, /users", "/users/{proxy+}, /users/a/b", "/{proxy+}, /users", "/, /"})
  void anOptionsRouteWithoutAuthorizationTakesPrecedenceOverAny(String route, String path) {
    var api =
        Apis.api(
            Optional.of(CORS),
            Apis.route("GET /users", "AWS_IAM"),
            Apis.route("ANY " + route, "AWS_IAM"),
            Apis.route("OPTIONS " + route));

    preflight(api, path);

    assertEquals(List.of(Apis.arn("OPTIONS " + route)), invoker.functionArns);
  }

  @Test
  void aPreflightIsThrottledByItsRoute() {
    var stages = List.of(Apis.stage("$default", 0, 0));
    var api = Apis.api(Optional.of(CORS), stages, Apis.route("OPTIONS /users"));

    assertEquals(GatewayResponse.TOO_MANY_REQUESTS, preflight(api, "/users"));
    assertEquals(204, preflight(api, "/nowhere").status());
  }

  @Test
  void withoutCorsAPreflightThatNoRouteMatchesIsNotFound() {
    assertEquals(GatewayResponse.NOT_FOUND, preflight(Apis.api("GET /users"), "/users"));
  }

  @Test
  void withoutCorsTheFunctionsHeadersAreKept() {
    assertEquals(
        """
        405
        allow: GET
        access-control-allow-origin: *
        Access-Control-Max-Age: 1
        own""",
        text(preflight(Apis.api("ANY /users"), "/users")));
  }

  private GatewayResponse preflight(HttpApi api, String path) {
    return preflight(api, path, "https://app.example");
  }

  private GatewayResponse preflight(HttpApi api, String path, String origin) {
    var request =
        Apis.request(
            "OPTIONS",
            path,
            new Header("Origin", origin),
            new Header("Access-Control-Request-Method", "PUT"));
    var dispatch = new RequestDispatcher(api, invoker, Apis.OPTIONS);
    return dispatch.dispatch(request, Apis.RECEIVED).toCompletableFuture().join();
  }

  private static boolean isOfCors(Header header) {
    return header.name().startsWith("access-control-");
  }

  /** Returns status, headers and body, without the content type. */
  private static String text(GatewayResponse response) {
    return response.headers().stream()
        .filter(header -> !header.is("content-type"))
        .map(header -> "\n" + header.name() + ": " + header.value())
        .collect(
            joining(
                "", String.valueOf(response.status()), "\n" + new String(response.body(), UTF_8)));
  }
}
