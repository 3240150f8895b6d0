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
  void aUserIsShownWithItsVersion(String method) {
    var answer = functions.get(TestEvent.ofUser(method, "ada"));

    assertEquals(200, answer.status());
    assertEquals("\"1\"", answer.header("etag"));
    assertEquals(
        "{\"username\":\"ada\",\"email\":\"ada@example.com\",\"version\":1,"
            + "\"createdAt\":\"2026-03-01T12:00:00.123Z\","
            + "\"updatedAt\":\"2026-03-01T12:00:00.123Z\"}",
        answer.body());
  }

  @Test
  void anUnknownUserIsNotFound() {
    var answer = functions.get("Ada");

    assertEquals(404, answer.status());
    assertEquals("user-not-found", answer.slug());
    assertEquals("/v1/users/Ada", answer.member("instance"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"1\"", "*", "\"0\", W/\"1\""})
  void aCallerWhoHasThisVersionGetsNothingNew(String ifNoneMatch) {
    var answer = functions.get(getAda().header("if-none-match", ifNoneMatch));

    assertEquals(304, answer.status());
    assertEquals("\"1\"", answer.header("etag"));
    assertEquals("private, no-cache", answer.header("cache-control"));
    assertEquals("", answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "\"\"", "\"01\""})
  void aCallerWhoHasAnotherVersionGetsThisOne(String ifNoneMatch) {
    var answer = functions.get(getAda().header("if-none-match", ifNoneMatch));

    assertEquals(200, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "", "\"1", "w/\"1\"", "\"1\",", "\"1\" \"2\""})
  void whatIsNoEntityTagIsRefused(String ifNoneMatch) {
    var answer = functions.get(getAda().header("if-none-match", ifNoneMatch));

    assertEquals("invalid-header", answer.slug());
    assertEquals(400, answer.status());
    assertEquals(List.of("if-none-match format"), answer.fieldErrors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "../ada", "a/b", "ä", "\uFFFD", " ", "a\r\nb"})
  void whatCanBeNoUsernameIsRefused(String username) {
    var answer = functions.get(TestEvent.ofUser("GET", username));

    assertEquals("invalid-parameter", answer.slug());
    assertEquals(400, answer.status());
    assertEquals(List.of("username format"), answer.fieldErrors());
  }

  @Test
  void aUsernameOf3KilobytesIsRefused() {
    var answer = functions.get("a".repeat(3_000));

    assertEquals("invalid-parameter", answer.slug());
  }

  @Test
  void aPathThatEndsInASlashIsNoRoute() {
    var event = TestEvent.of("GET", "/v1/users/ada/").routeKey("GET /v1/users/{username}");

    var answer = functions.get(event);

    assertEquals("route-not-found", answer.slug());
    assertEquals(404, answer.status());
  }

  @Test
  void theLogNamesTheRouteAndNotTheUser() {
    var answer = functions.get("ada");

    assertFalse(answer.log().contains("ada"));
    assertEquals(
        "{\"method\":\"GET\",\"routeKey\":\"GET /v1/users/{username}\",\"status\":200,"
            + "\"ms\":0,\"requestId\":\"JCJXri3_PHcEP_Q=\"}",
        answer.log().strip().replaceAll("\"ms\":[0-9]+", "\"ms\":0"));
  }
}
