package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.handlers.Environment;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FallbackTest {
  private static final String ROUTES =
      "GET /v1,GET /v1/health,GET /v1/users,POST /v1/users,GET /v1/users/{username},"
          + "HEAD /v1/users/{username},PUT /v1/users/{username},GET /v1/files/{path+},"
          + "ANY /v1/any/{path+},OPTIONS /v1/any/{path+}";

  private final Fallback fallback = fallback(ROUTES, "/v1");

  private static Fallback fallback(String routes, String basePath) {
    return new Fallback(new Environment(Map.of("API_ROUTES", routes, "API_BASE_PATH", basePath)));
  }

  private Answer ask(String method, String path) {
    return TestEvent.of(method, path).routeKey("$default").sendTo(fallback);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/v1/userz", "/v1/users/", "/v1//users", "//users", "/v1/Users", "/v1/users/a/b",
        "/v1/users//", "/v2", "/v1/files", "/v1/files/", "users", "", "/v1/\0"
      })
  void aPathOfNoRouteIsNotFound(String path) {
    var answer = ask("GET", path);

    assertEquals("route-not-found", answer.slug());
    assertEquals(404, answer.status());
  }

  @ParameterizedTest
  @CsvSource({
    "PATCH, /v1/users, 'GET, HEAD, POST'",
    "TRACE, /v1/users/ada, 'GET, HEAD, PUT'",
    "FOO, /v1/health, 'GET, HEAD'",
    "POST, /v1, 'GET, HEAD'",
    "POST, /v1/, 'GET, HEAD'",
    "PUT, /v1/files/a/b, 'GET, HEAD'",
    "OPTIONS, /v1/users, 'GET, HEAD, POST'",
    "TRACE, /v1/any/a, 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'"
  })
  void aKnownPathWithAnotherMethodSaysWhichAreAllowed(String method, String path, String allow) {
    var answer = ask(method, path);

    assertEquals("method-not-allowed", answer.slug());
    assertEquals(405, answer.status());
    assertEquals(allow, answer.header("allow"));
  }

  @ParameterizedTest
  @CsvSource({
    "$default, /v1/users",
    "$default, /v1/userz",
    "$default, /v1/",
    "OPTIONS /v1/any/{path+}, /v1/any/a/b",
    "OPTIONS /v1/any/{path+}, /v1/any/a/"
  })
  void aPreflightIsNoContentWhateverItsPath(String routeKey, String path) {
    var answer =
        TestEvent.of("OPTIONS", path)
            .routeKey(routeKey)
            .header("origin", "https://app.example")
            .header("access-control-request-method", "PUT")
            .sendTo(fallback);

    assertEquals(204, answer.status());
    assertEquals("", answer.body());
    assertEquals(Set.of("cache-control", "x-content-type-options"), answer.headers().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"origin", "access-control-request-method"})
  void halfAPreflightIsARequestLikeAnyOther(String header) {
    var event = TestEvent.of("OPTIONS", "/v1/users").routeKey("$default").header(header, "GET");

    assertEquals(405, event.sendTo(fallback).status());
  }

  @ParameterizedTest
  @CsvSource({"/v1/any/a, /v1/any/{path+}", "/v1/any/a/, /v1/any/{path+}", "/v1/, /v1"})
  void aPathThatTakesOptionsSaysWhichMethodsAreAllowed(String path, String route) {
    var fallback = fallback("ANY %1$s,OPTIONS %1$s".formatted(route), "/v1");

    var answer = TestEvent.of("OPTIONS", path).routeKey("OPTIONS " + route).sendTo(fallback);

    assertEquals(204, answer.status());
    assertEquals("", answer.body());
    assertEquals("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT", answer.header("allow"));
  }

  @Test
  void optionsOfAnUnknownPathIsNotFound() {
    assertEquals("route-not-found", ask("OPTIONS", "/v1/userz").slug());
  }

  @Test
  void aBasePathThatTakesAnyMethodIsTheWelcomeWithASlashToo() {
    var answer =
        TestEvent.of("GET", "/v1/").routeKey("$default").sendTo(fallback("ANY /v1", "/v1"));

    assertEquals("{\"title\":\"hello world\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void theBasePathWithASlashIsTheWelcome(String method) {
    var answer = ask(method, "/v1/");

    assertEquals(200, answer.status());
    assertEquals("{\"title\":\"hello world\"}", answer.body());
  }

  @Test
  void withoutABasePathTheFrontDoorIsARouteOfItsOwn() {
    var answer =
        TestEvent.of("POST", "/").routeKey("$default").sendTo(fallback("GET /,GET /users", ""));

    assertEquals("GET, HEAD", answer.header("allow"));
  }

  @Test
  void anUnknownRouteIsNotFoundWhateverIsAccepted() {
    var event = TestEvent.of("GET", "/x").routeKey("$default").header("accept", "text/html");

    var answer = event.sendTo(fallback);

    assertEquals(404, answer.status());
  }

  @Test
  void aPathIsEncodedInTheInstance() {
    var answer = ask("GET", "/a b/\"ü\n🦀");

    assertEquals("/a%20b/%22%C3%BC%0A%F0%9F%A6%80", answer.member("instance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET users", "/users", "GET /a /b", "GET /a,"})
  void whatIsNoRouteKeyDoesNotStart(String routes) {
    var bad = routes.endsWith(",") ? "" : routes;

    var error = assertThrows(IllegalArgumentException.class, () -> fallback(routes, ""));

    assertEquals(
        "Route key: '"
            + bad
            + "'. Allowed: 'METHOD /path'. Fix: API_ROUTES in the function's environment.",
        error.getMessage());
  }
}
