package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skerry.handlers.http.TestEvent;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetUserTest {
  private final UserFunctions functions = UserFunctions.inMemory();

  @BeforeEach
  void createAda() {
    functions.create(ADA);
  }

  private static TestEvent getAda() {
    return TestEvent.ofUser("GET", "ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void aUserIsReturnedWithItsVersion(String method) {
    var response = functions.get(TestEvent.ofUser(method, "ada"));

    assertEquals(200, response.status());
    assertEquals("\"1\"", response.header("etag"));
    assertEquals(
        "{\"username\":\"ada\",\"email\":\"ada@example.com\",\"version\":1,"
            + "\"createdAt\":\"2026-03-01T12:00:00.123Z\","
            + "\"updatedAt\":\"2026-03-01T12:00:00.123Z\"}",
        response.body());
  }

  @Test
  void anUnknownUserIsNotFound() {
    var response = functions.get("Ada");

    assertEquals(404, response.status());
    assertEquals("user-not-found", response.slug());
    assertEquals("/v1/users/Ada", response.member("instance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"1\"", "*", "\"0\", W/\"1\""})
  void aCallerThatHasTheCurrentVersionGets304(String ifNoneMatch) {
    var response = functions.get(getAda().header("if-none-match", ifNoneMatch));

    assertEquals(304, response.status());
    assertEquals("\"1\"", response.header("etag"));
    assertEquals("private, no-cache", response.header("cache-control"));
    assertEquals("", response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "\"\"", "\"01\""})
  void aCallerThatHasAnotherVersionGetsTheUser(String ifNoneMatch) {
    var response = functions.get(getAda().header("if-none-match", ifNoneMatch));

    assertEquals(200, response.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "", "\"1", "w/\"1\"", "\"1\" \"2\""})
  void anInvalidEntityTagIsRejected(String ifNoneMatch) {
    var response = functions.get(getAda().header("if-none-match", ifNoneMatch));

    assertEquals("invalid-header", response.slug());
    assertEquals(400, response.status());
    assertEquals(List.of("if-none-match format"), response.fieldErrors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "../ada", "a/b", "ä", "\uFFFD", " ", "a\r\nb"})
  void anInvalidUsernameIsRejected(String username) {
    var response = functions.get(TestEvent.ofUser("GET", username));

    assertEquals("invalid-parameter", response.slug());
    assertEquals(400, response.status());
    assertEquals(List.of("username format"), response.fieldErrors());
  }

  @Test
  void aUsernameOf3KilobytesIsRejected() {
    var response = functions.get("a".repeat(3_000));

    assertEquals("invalid-parameter", response.slug());
  }

  @Test
  void aPathThatEndsInASlashIsNotFound() {
    var event = TestEvent.of("GET", "/v1/users/ada/").routeKey("GET /v1/users/{username}");

    var response = functions.get(event);

    assertEquals("route-not-found", response.slug());
    assertEquals(404, response.status());
  }

  @Test
  void theLogContainsTheRouteAndNotTheUser() {
    var response = functions.get("ada");

    assertFalse(response.log().contains("ada"));
    assertEquals(
        "{\"method\":\"GET\",\"routeKey\":\"GET /v1/users/{username}\",\"status\":200,"
            + "\"ms\":0,\"requestId\":\"JCJXri3_PHcEP_Q=\",\"coldStart\":true}",
        response.log().strip().replaceAll("\"ms\":[0-9]+", "\"ms\":0"));
  }
}
