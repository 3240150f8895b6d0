package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertRefused;
import static dev.skerry.serverless.api.Apis.with;
import static dev.skerry.serverless.api.Apis.withRoute;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteRefusalTest {
  private static final String SEGMENTS =
      "letters, digits and -._~!$&'()*+;=@:, or one variable like '{username}'";

  @Test
  void anApiWithoutRoutesIsRefused() {
    assertRefused(
        ServerlessApiArgs.builder().code(Apis.CODE).auth("iam"),
        "it has no routes. Allowed: 1 to 300. Fix: list at least one in routes.");
  }

  @Test
  void anEmptyListOfRoutesIsRefused() {
    assertRefused(
        with().routes(List.of()),
        "it has no routes. Allowed: 1 to 300. Fix: list at least one in routes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET", "GET users now", "users", "get  /users"})
  void aRouteThatIsNoMethodAndPathIsRefused(String route) {
    assertRefused(
        withRoute(route),
        "route '%s': it is no method and path. Allowed: 'METHOD /path'. Fix: write it like 'GET /users/{username}'."
            .formatted(route));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET  /users", "GET /users ", " GET /users", "GET   /users"})
  void aRouteWithTheWrongSpacesIsRefusedWithTheRightOnes(String route) {
    assertRefused(
        withRoute(route),
        "route '%s': it is no method and path. Allowed: 'METHOD /path'. Fix: write 'GET /users'."
            .formatted(route));
  }

  @Test
  void aRouteWithoutAMethodIsRefused() {
    assertRefused(
        withRoute("/users"),
        "route '/users': it is no method and path. Allowed: 'METHOD /path'. Fix: write 'GET /users', or with another method.");
  }

  @Test
  void aRouteWithoutTextIsRefused() {
    assertRefused(
        with(RouteArgs.builder().handler("com.example.GetUser").build()),
        "route '': it is no method and path. Allowed: 'METHOD /path'. Fix: write it like 'GET /users/{username}'.");
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE, change its method",
    "GETS, change its method",
    "get, write 'GET /users'",
    "Any, write 'ANY /users'",
    "*, write 'ANY /users'"
  })
  void aMethodThatTheGatewayDoesNotKnowIsRefused(String method, String fix) {
    assertRefused(
        withRoute(method + " /users"),
        "route '%1$s /users': its method is '%1$s'. Allowed: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, ANY. Fix: %2$s."
            .formatted(method, fix));
  }

  @Test
  void aRouteWithoutASlashIsRefused() {
    assertRefused(
        withRoute("GET users"),
        "route 'GET users': it has no leading slash. Allowed: 'METHOD /path'. Fix: write 'GET /users'.");
  }

  @Test
  void aRouteThatEndsInASlashIsRefused() {
    assertRefused(
        withRoute("POST /users/"),
        "route 'POST /users/': it ends in a slash, which the gateway refuses. Allowed: 'METHOD /path'. Fix: write 'POST /users'.");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /a//b, ''",
    "GET //a, ''",
    "GET /{a, {a",
    "GET /x{a}, x{a}",
    "GET /{}, {}",
    "GET /{a}{b}, {a}{b}",
    "GET /a#b, a#b",
    "GET /{a+}+, {a+}+",
    "GET /a/../b, ..",
    "GET /./a, .",
    "GET /straße, straße",
    "GET /a%20b, a%20b",
    "GET /a\\b, a\\b"
  })
  void aSegmentThatIsNeitherTextNorVariableIsRefused(String route, String segment) {
    assertRefused(
        withRoute(route),
        "route '%s': it has the segment '%s'. Allowed: %s. Fix: change the segment."
            .formatted(route, segment, SEGMENTS));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /users/:id, :id, write '{id}'",
    "GET /users/<id>, <id>, write '{id}'",
    "GET /files/*, *, 'write ''{proxy+}'', at the end'",
    "GET /users?limit=1, users?limit=1, drop what follows the '?': functions get it with the request"
  })
  void whatOtherFrameworksWriteIsTranslated(String route, String segment, String fix) {
    assertRefused(
        withRoute(route),
        "route '%s': it has the segment '%s'. Allowed: %s. Fix: %s."
            .formatted(route, segment, SEGMENTS, fix));
  }

  @Test
  void aSegmentWithACommaIsRefused() {
    assertRefused(
        withRoute("GET /a,b"),
        "route 'GET /a,b': it has the segment 'a,b'. Allowed: %s. Fix: change the segment."
            .formatted(SEGMENTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a:b", "/a.b/...", "/-_~!$&'()*+;=@:", "/{a.b-c_1}", "/a/{a+}", "/A"})
  void whatAPathMayHoldIsAccepted(String path) {
    var args = withRoute("GET " + path).build();

    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args));
  }

  @Test
  void aGreedyVariableBeforeTheEndIsRefused() {
    assertRefused(
        withRoute("ANY /{proxy+}/users"),
        "route 'ANY /{proxy+}/users': '{proxy+}' is not its last segment. Allowed: '+' in the last segment only. Fix: drop the '+', or what follows.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /a/{id}/b/{id}", "GET /a/{id}/b/{id+}"})
  void aVariableUsedTwiceIsRefused(String route) {
    assertRefused(
        withRoute(route),
        "route '%s': it has the variable 'id' twice. Allowed: each variable once. Fix: rename one of the two."
            .formatted(route));
  }

  @Test
  void theSameRouteTwiceIsRefused() {
    assertRefused(
        with(RouteArgs.of("GET /users", "a.First"), RouteArgs.of("GET /users", "a.Second")),
        "route 'GET /users' is the same as 'GET /users'. Allowed: each method and path once, whatever its variables are called. Fix: drop one of the two.");
  }

  @Test
  void routesThatDifferOnlyInAVariablesNameAreRefused() {
    assertRefused(
        with(RouteArgs.of("GET /users/{id}", "a.First"), RouteArgs.of("GET /users/{name}", "a.B")),
        "route 'GET /users/{name}' is the same as 'GET /users/{id}'. Allowed: each method and path once, whatever its variables are called. Fix: drop one of the two.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /users", "POST /users/{id}", "GET /Users/{id}", "GET /users/{id+}"})
  void routesThatDifferInMethodPathOrGreedAreNotTheSame(String route) {
    var args = with(RouteArgs.of("GET /users/{id}", "a.First"), RouteArgs.of(route, "a.Second"));

    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args.build()));
  }

  @Test
  void threeHundredRoutesWithTheirHeadsAndTheFallbackAreAccepted() {
    var args = with().routes(posts(299)).fallback("com.example.Fallback").build();

    assertEquals(300, ServerlessApiSettings.of("api", args).routes().size());
  }

  @Test
  void moreThanThreeHundredRoutesAreRefused() {
    var routes = new ArrayList<>(posts(299));
    routes.add(RouteArgs.of("GET /last", "com.example.Handler"));

    assertRefused(
        with().routes(routes),
        "it has 301 routes, with HEAD for each GET and the fallback. Allowed: 1 to 300. Fix: put some of the routes into another ServerlessApi.");
  }

  private static List<RouteArgs> posts(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> RouteArgs.of("POST /" + i, "com.example.Handler"))
        .toList();
  }
}
