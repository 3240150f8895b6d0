package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    return TestFallback.of(routes, basePath);
  }

  private RecordedResponse ask(String method, String path) {
    return TestEvent.of(method, path).routeKey("$default").sendTo(fallback);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "/v1/userz", "/v1/users/", "/v1//users", "//users", "/v1/Users", "/v1/users/a/b",
        "/v1/users//", "/v2", "/v1/files", "/v1/files/", "users", "", "/v1/\0"
      })
  void aPathWithoutARouteIsNotFound(String path) {
    var response = ask("GET", path);

    assertEquals("route-not-found", response.slug());
    assertEquals(404, response.status());
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
  void anotherMethodOnAKnownPathGetsTheAllowedMethods(String method, String path, String allow) {
    var response = ask(method, path);

    assertEquals("method-not-allowed", response.slug());
    assertEquals(405, response.status());
    assertEquals(allow, response.header("allow"));
  }

  @ParameterizedTest
  @CsvSource({
    "$default, /v1/users",
    "$default, /v1/userz",
    "$default, /v1/",
    "OPTIONS /v1/any/{path+}, /v1/any/a/b",
    "OPTIONS /v1/any/{path+}, /v1/any/a/"
  })
  void aPreflightOfAnyPathIs204(String routeKey, String path) {
    var response =
        TestEvent.of("OPTIONS", path)
            .routeKey(routeKey)
            .header("origin", "https://app.example")
            .header("access-control-request-method", "PUT")
            .sendTo(fallback);

    assertEquals(204, response.status());
    assertEquals("", response.body());
    assertEquals(Set.of("cache-control", "x-content-type-options"), response.headers().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"origin", "access-control-request-method"})
  void optionsWithoutBothPreflightHeadersIsNotAPreflight(String header) {
    var event = TestEvent.of("OPTIONS", "/v1/users").routeKey("$default").header(header, "GET");

    assertEquals(405, event.sendTo(fallback).status());
  }

  @ParameterizedTest
  @CsvSource({"/v1/any/a, /v1/any/{path+}", "/v1/any/a/, /v1/any/{path+}", "/v1/, /v1"})
  void aPathWithAnOptionsRouteReturnsTheAllowedMethods(String path, String route) {
    var fallback = fallback("ANY %1$s,OPTIONS %1$s".formatted(route), "/v1");

    var response = TestEvent.of("OPTIONS", path).routeKey("OPTIONS " + route).sendTo(fallback);

    assertEquals(204, response.status());
    assertEquals("", response.body());
    assertEquals("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT", response.header("allow"));
  }

  @Test
  void optionsOfAnUnknownPathIsNotFound() {
    assertEquals("route-not-found", ask("OPTIONS", "/v1/userz").slug());
  }

  @Test
  void aBasePathWithAnAnyRouteIsAlsoTheWelcomeWithASlash() {
    var response =
        TestEvent.of("GET", "/v1/").routeKey("$default").sendTo(fallback("ANY /v1", "/v1"));

    assertEquals("{\"title\":\"hello world\"}", response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void theBasePathWithASlashIsTheWelcome(String method) {
    var response = ask(method, "/v1/");

    assertEquals(200, response.status());
    assertEquals("{\"title\":\"hello world\"}", response.body());
  }

  @Test
  void withoutABasePathTheWelcomeIsAnOrdinaryRoute() {
    var response =
        TestEvent.of("POST", "/").routeKey("$default").sendTo(fallback("GET /,GET /users", ""));

    assertEquals("GET, HEAD", response.header("allow"));
  }

  @Test
  void anUnknownRouteIsNotFoundForAnyAcceptHeader() {
    var event = TestEvent.of("GET", "/x").routeKey("$default").header("accept", "text/html");

    var response = event.sendTo(fallback);

    assertEquals(404, response.status());
  }

  @Test
  void theInstanceIsTheEncodedPath() {
    var response = ask("GET", "/a b/\"ü\n🦀");

    assertEquals("/a%20b/%22%C3%BC%0A%F0%9F%A6%80", response.member("instance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET users", "/users", "GET /a /b", "GET /a,"})
  void anInvalidRouteKeyPreventsTheStart(String routes) {
    var bad = routes.endsWith(",") ? "" : routes;

    var error = assertThrows(IllegalArgumentException.class, () -> fallback(routes, ""));

    assertEquals(
        ("Route key is '%s'. Allowed: 'METHOD /path'."
                + " Fix: set API_ROUTES in the function's environment.")
            .formatted(bad),
        error.getMessage());
  }
}
