package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.environment;
import static dev.skerry.serverless.api.Apis.posts;
import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static dev.skerry.serverless.api.Apis.withRoutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OPTIONS routes for the preflights of ANY routes. */
class PreflightTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final String USER = "integrations/api-handler-id";
  private static final String FALLBACK = "integrations/api-fallback-id";

  @Test
  void withCorsEachAnyRouteHasAnOptionsRouteToTheFallback() {
    var program = run(any("ANY /secret", "ANY /secret/{proxy+}", "GET /users").cors(cors()));

    assertEquals(
        Map.of(
            "$default", FALLBACK,
            "ANY /secret", USER,
            "ANY /secret/{proxy+}", USER,
            "GET /users", USER,
            "HEAD /users", USER,
            "OPTIONS /secret", FALLBACK,
            "OPTIONS /secret/{proxy+}", FALLBACK),
        targets(program));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ANY /, OPTIONS /",
    "/v1, ANY /, OPTIONS /v1",
    "'', ANY /{proxy+}, OPTIONS /{proxy+}",
    "/a/b, ANY /{x}/c/{y+}, OPTIONS /a/b/{x}/c/{y+}"
  })
  void theOptionsRouteHasThePathOfTheAnyRoute(String basePath, String any, String options) {
    var program = run(any(any).basePath(basePath).cors(cors()));

    assertEquals(FALLBACK, targets(program).get(options));
  }

  @Test
  void theOptionsRouteIsOpenInAnApiWithAuthIam() {
    var program = run(any("ANY /secret").cors(cors()));

    assertEquals("AWS_IAM", route(program, "ANY /secret").input("authorizationType"));
    assertEquals("NONE", route(program, "OPTIONS /secret").input("authorizationType"));
  }

  @Test
  void theOptionsRouteIsOpenInAnApiWithAuthJwt() {
    var jwt = JwtArgs.of("https://login.example.com/", "users");

    var program = run(any("ANY /secret").auth("jwt").jwt(jwt).scopes("read").cors(cors()));

    var options = route(program, "OPTIONS /secret");
    assertEquals("JWT", route(program, "ANY /secret").input("authorizationType"));
    assertEquals("NONE", options.input("authorizationType"));
    assertNull(options.input("authorizerId"));
    assertNull(options.input("authorizationScopes"));
  }

  @Test
  void theOptionsRouteHasTheThrottleOfTheAnyRoute() {
    var throttled = Apis.route("ANY /a").throttle(ThrottleArgs.of(5, 10)).build();

    var program =
        run(with(throttled).fallback("com.example.Fallback").basePath("/v1").cors(cors()));

    assertEquals(
        List.of(
            ThrottleTest.limits("ANY /v1/a", 5, 10), ThrottleTest.limits("OPTIONS /v1/a", 5, 10)),
        program.resource("aws:apigatewayv2/stage:Stage", "api").input("routeSettings"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS /files/{proxy+}", "OPTIONS /files/{path+}"})
  void aDeclaredOptionsRouteIsKept(String own) {
    var program = run(any("ANY /files/{proxy+}", own).cors(cors()));

    assertEquals(
        Map.of("$default", FALLBACK, "ANY /files/{proxy+}", USER, own, USER), targets(program));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS /{proxy+}", "OPTIONS /files", "OPTIONS /files/{path}"})
  void anOptionsRouteOfAnotherPathDoesNotReplaceIt(String other) {
    var program = run(any("ANY /files/{proxy+}", other).cors(cors()));

    assertEquals(FALLBACK, targets(program).get("OPTIONS /files/{proxy+}"));
  }

  @Test
  void theFallbacksListOfRoutesContainsTheOptionsRoutes() {
    var program = run(any("ANY /secret").basePath("/v1").cors(cors()));

    assertEquals(
        "ANY /v1/secret,OPTIONS /v1/secret", environment(program, "fallback").get("API_ROUTES"));
    assertNull(environment(program, "handler").get("API_ROUTES"));
  }

  @Test
  void withoutCorsThereAreNoOptionsRoutes() {
    var program = run(any("ANY /secret"));

    assertEquals(Map.of("$default", FALLBACK, "ANY /secret", USER), targets(program));
    assertEquals("ANY /secret", environment(program, "fallback").get("API_ROUTES"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /users", "OPTIONS /users"})
  void withoutAnAnyRouteThereAreNoOptionsRoutes(String route) {
    var with = run(any(route).cors(cors()));

    assertEquals(targets(run(any(route))), targets(with));
  }

  @Test
  void anAnyRouteWithCorsRequiresAFallback() {
    var args = withRoutes("ANY /secret", "ANY /secret/{proxy+}", "ANY /own", "OPTIONS /own");

    assertInvalid(
        args.cors(cors()),
        "route 'ANY /secret' also matches preflights, and cors requires a fallback that responds to them. Allowed: ANY with a fallback, or with its own route 'OPTIONS /secret'. Fix: set fallback, or declare the methods instead of ANY.",
        "route 'ANY /secret/{proxy+}' also matches preflights, and cors requires a fallback that responds to them. Allowed: ANY with a fallback, or with its own route 'OPTIONS /secret/{proxy+}'. Fix: set fallback, or declare the methods instead of ANY.");
  }

  @Test
  void withoutCorsAnAnyRouteDoesNotRequireAFallback() {
    assertValid(withRoutes("ANY /secret"));
  }

  @Test
  void optionsRoutesCountTowardsTheQuota() {
    var routes = posts(297, "ANY /a");

    var args = with().routes(routes).fallback("com.example.Fallback").cors(cors());

    assertEquals(300, ServerlessApiSettings.of("api", args.build()).routes().size());
  }

  @Test
  void moreThanThreeHundredRoutesIncludingOptionsAreInvalid() {
    var routes = posts(298, "ANY /a");

    assertInvalid(
        with().routes(routes).fallback("com.example.Fallback").cors(cors()),
        "routes has 301 routes, including HEAD for each GET, OPTIONS for each ANY and the fallback. Allowed: 1 to 300 (HTTP API quotas). Fix: move routes to another ServerlessApi.");
  }

  private static ServerlessApiArgs.Builder any(String... routes) {
    return withRoutes(routes).fallback("com.example.Fallback");
  }

  private static CorsArgs cors() {
    return CorsArgs.builder().allowOrigins("https://app.example.com").build();
  }

  /** Returns the targets of the routes by their keys. */
  private static Map<Object, Object> targets(RecordedProgram program) {
    var targets = new TreeMap<>();
    program
        .ofType(ROUTE)
        .forEach(route -> targets.put(route.input("routeKey"), route.input("target")));
    return targets;
  }

  private static RecordedProgram.RecordedResource route(RecordedProgram program, String key) {
    return program.ofType(ROUTE).stream()
        .filter(route -> key.equals(route.input("routeKey")))
        .findFirst()
        .orElseThrow();
  }
}
