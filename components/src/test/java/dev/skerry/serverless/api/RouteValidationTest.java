package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.posts;
import static dev.skerry.serverless.api.Apis.with;
import static dev.skerry.serverless.api.Apis.withRoutes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteValidationTest {
  private static final String SEGMENTS =
      "letters, digits and -._~!$&'()*+;=@:, or one variable like '{username}'";

  @Test
  void anApiRequiresRoutes() {
    assertInvalid(
        ServerlessApiArgs.builder().code(Apis.CODE).auth("iam"),
        "routes is empty. Allowed: 1 to 300 (HTTP API quotas). Fix: add a route to routes.");
  }

  @Test
  void anEmptyListOfRoutesIsInvalid() {
    assertInvalid(
        with().routes(List.of()),
        "routes is empty. Allowed: 1 to 300 (HTTP API quotas). Fix: add a route to routes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GET", "GET users now", "users", "get  /users"})
  void aRouteMustBeAMethodAndAPath(String route) {
    assertInvalid(
        withRoutes(route),
        "route '%s' must be a method and a path, separated by one space. Allowed: 'METHOD /path'. Fix: write a route such as 'GET /users/{username}'."
            .formatted(route));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET  /users", "GET /users ", " GET /users", "GET   /users"})
  void anErrorOfARouteWithExtraSpacesShowsTheCorrectRoute(String route) {
    assertInvalid(
        withRoutes(route),
        "route '%s' must be a method and a path, separated by one space. Allowed: 'METHOD /path'. Fix: write 'GET /users'."
            .formatted(route));
  }

  @Test
  void aRouteWithoutAMethodIsInvalid() {
    assertInvalid(
        withRoutes("/users"),
        "route '/users' must be a method and a path, separated by one space. Allowed: 'METHOD /path'. Fix: write 'GET /users', or use another method.");
  }

  @Test
  void anAbsentRouteIsInvalid() {
    assertInvalid(
        with(RouteArgs.builder().handler("com.example.GetUser").build()),
        "route '' must be a method and a path, separated by one space. Allowed: 'METHOD /path'. Fix: write a route such as 'GET /users/{username}'.");
  }

  @ParameterizedTest
  @CsvSource({
    "TRACE, change the method",
    "GETS, change the method",
    "get, write 'GET /users'",
    "Any, write 'ANY /users'",
    "*, write 'ANY /users'"
  })
  void anUnknownMethodIsInvalid(String method, String fix) {
    assertInvalid(
        withRoutes(method + " /users"),
        "route '%1$s /users' has the method '%1$s'. Allowed: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, ANY. Fix: %2$s."
            .formatted(method, fix));
  }

  @Test
  void aRouteWithoutASlashIsInvalid() {
    assertInvalid(
        withRoutes("GET users"),
        "route 'GET users' must start its path with a slash. Allowed: 'METHOD /path'. Fix: write 'GET /users'.");
  }

  @Test
  void aRouteThatEndsInASlashIsInvalid() {
    assertInvalid(
        withRoutes("POST /users/"),
        "route 'POST /users/' must not end in a slash. Allowed: 'METHOD /path'. Fix: write 'POST /users'.");
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
  void aSegmentMustBeTextOrAVariable(String route, String segment) {
    assertInvalid(
        withRoutes(route),
        "route '%s' has the segment '%s'. Allowed: %s. Fix: change the segment."
            .formatted(route, segment, SEGMENTS));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /users/:id, :id, write '{id}'",
    "GET /users/<id>, <id>, write '{id}'",
    "GET /files/*, *, write '{proxy+}' as the last segment",
    "GET /users?limit=1, users?limit=1, 'remove the query string, which functions receive with the request'"
  })
  void anErrorOfASyntaxOfOtherFrameworksShowsTheFix(String route, String segment, String fix) {
    assertInvalid(
        withRoutes(route),
        "route '%s' has the segment '%s'. Allowed: %s. Fix: %s."
            .formatted(route, segment, SEGMENTS, fix));
  }

  @Test
  void aSegmentWithACommaIsInvalid() {
    assertInvalid(
        withRoutes("GET /a,b"),
        "route 'GET /a,b' has the segment 'a,b'. Allowed: %s. Fix: change the segment."
            .formatted(SEGMENTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a:b", "/a.b/...", "/-_~!$&'()*+;=@:", "/{a.b-c_1}", "/a/{a+}", "/A"})
  void allCharactersOfAPathAreValid(String path) {
    assertValid(withRoutes("GET " + path));
  }

  @Test
  void aGreedyVariableBeforeTheLastSegmentIsInvalid() {
    assertInvalid(
        withRoutes("ANY /{proxy+}/users"),
        "route 'ANY /{proxy+}/users' has '{proxy+}' before its last segment. Allowed: '+' in the last segment only. Fix: remove the '+', or the segments after it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /a/{id}/b/{id}", "GET /a/{id}/b/{id+}"})
  void aVariableThatIsUsedTwiceIsInvalid(String route) {
    assertInvalid(
        withRoutes(route),
        "route '%s' has the variable 'id' twice. Allowed: each variable once. Fix: rename one of the two variables."
            .formatted(route));
  }

  @Test
  void aDuplicateRouteIsInvalid() {
    assertInvalid(
        with(RouteArgs.of("GET /users", "a.First"), RouteArgs.of("GET /users", "a.Second")),
        "route 'GET /users' matches the same requests as 'GET /users'. Allowed: each method and path once; the names of variables do not count. Fix: remove one of the two routes.");
  }

  @Test
  void routesThatDifferOnlyInVariableNamesAreInvalid() {
    assertInvalid(
        with(RouteArgs.of("GET /users/{id}", "a.First"), RouteArgs.of("GET /users/{name}", "a.B")),
        "route 'GET /users/{name}' matches the same requests as 'GET /users/{id}'. Allowed: each method and path once; the names of variables do not count. Fix: remove one of the two routes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /users", "POST /users/{id}", "GET /Users/{id}", "GET /users/{id+}"})
  void routesThatDifferInMethodPathOrGreedyVariablesAreValid(String route) {
    assertValid(with(RouteArgs.of("GET /users/{id}", "a.First"), RouteArgs.of(route, "a.Second")));
  }

  @Test
  void threeHundredRoutesIncludingTheFallbackAreValid() {
    var args = with().routes(posts(298, "POST /last")).fallback("com.example.Fallback").build();

    assertEquals(300, ServerlessApiSettings.of("api", args).routes().size());
  }

  @Test
  void moreThanThreeHundredRoutesIncludingHeadAreInvalid() {
    assertInvalid(
        with().routes(posts(299, "GET /last")),
        "routes has 301 routes, including HEAD for each GET and the fallback. Allowed: 1 to 300 (HTTP API quotas). Fix: move routes to another ServerlessApi.");
  }
}
