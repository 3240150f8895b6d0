package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.skerry.handlers.http.TestEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateUserTest {
  private final UserFunctions functions = UserFunctions.inMemory();

  @Test
  void aUserIsCreatedInItsFirstVersion() {
    var response =
        functions.create(
            "{\"username\":\"Ada_1.x-y\",\"email\":\"ada@example.com\",\"name\":\"Ada 🦀\","
                + "\"country\":\"US\",\"state\":\"WA\"}");

    assertEquals(201, response.status());
    assertEquals("/v1/users/Ada_1.x-y", response.header("location"));
    assertEquals("\"1\"", response.header("etag"));
    assertEquals("application/json", response.header("content-type"));
    assertEquals(
        "{\"username\":\"Ada_1.x-y\",\"email\":\"ada@example.com\",\"name\":\"Ada 🦀\","
            + "\"country\":\"US\",\"state\":\"WA\",\"version\":1,"
            + "\"createdAt\":\"2026-03-01T12:00:00.123Z\","
            + "\"updatedAt\":\"2026-03-01T12:00:00.123Z\"}",
        response.body());
  }

  @Test
  void aSecondUserOfTheSameNameIsRejected() {
    functions.create(ADA);

    var response = functions.create(ADA);

    assertEquals(409, response.status());
    assertEquals(
        "{\"type\":\"https://skerry.dev/problems/user-exists\","
            + "\"title\":\"The user exists already\",\"status\":409,"
            + "\"detail\":\"A user has this username already.\",\"instance\":\"/v1/users\","
            + "\"requestId\":\"JCJXri3_PHcEP_Q=\"}",
        response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "application/json;q=0", "*/*, application/json;q=0", "x", ";"})
  void aCallerThatDoesNotAcceptJsonIsRejectedBeforeTheWrite(String accept) {
    var response = functions.create(TestEvent.post().json(ADA).header("accept", accept));

    assertEquals("not-acceptable", response.slug());
    assertEquals(406, response.status());
    assertEquals(404, functions.get("ada").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*;q=0.1", "text/html, application/json;q=0.5", ""})
  void aCallerThatAcceptsJsonGetsAResponse(String accept) {
    var response = functions.create(TestEvent.post().json(ADA).header("accept", accept));

    assertEquals(201, response.status());
  }

  @Test
  void noPersonalDataIsLogged() {
    var created = functions.create(ADA);
    var rejected = functions.create(ADA.replace("@example.com", ""));

    for (var log : List.of(created.log(), rejected.log())) {
      assertFalse(log.contains("ada"));
      assertEquals(1, log.lines().count());
    }
  }
}
