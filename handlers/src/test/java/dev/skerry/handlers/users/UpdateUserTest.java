package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.http.TestEvent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateUserTest {
  private static final String TO_WASHINGTON = "{\"country\":\"US\",\"state\":\"WA\"}";

  private final UserFunctions functions = UserFunctions.inMemory();

  @BeforeEach
  void createAda() {
    functions.create(ADA.replace("}", ",\"name\":\"Ada\"}"));
  }

  private static TestEvent putAda(String json) {
    return TestEvent.ofUser("PUT", "ada").json(json);
  }

  @Test
  void theGivenAttributesAreMerged() {
    var response = functions.update("ada", TO_WASHINGTON);

    assertEquals(200, response.status());
    assertEquals("\"2\"", response.header("etag"));
    assertEquals(
        "{\"username\":\"ada\",\"email\":\"ada@example.com\",\"name\":\"Ada\","
            + "\"country\":\"US\",\"state\":\"WA\",\"version\":2,"
            + "\"createdAt\":\"2026-03-01T12:00:00.123Z\","
            + "\"updatedAt\":\"2026-03-01T12:00:00.123Z\"}",
        response.body());
  }

  @Test
  void nullRemovesAnOptionalAttribute() {
    var response = functions.update("ada", "{\"name\":null,\"state\":null}");

    assertEquals(200, response.status());
    assertEquals(null, response.member("name"));
    assertEquals("ada@example.com", response.member("email"));
  }

  @Test
  void anEmptyObjectChangesNothing() {
    var response = functions.update("ada", "{}");

    assertEquals(200, response.status());
    assertEquals("\"1\"", response.header("etag"));
    assertEquals(functions.get("ada").body(), response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", TO_WASHINGTON})
  void anUnknownUserIsNotFound(String json) {
    var response = functions.update("bob", json);

    assertEquals("user-not-found", response.slug());
    assertEquals(404, response.status());
  }

  @ParameterizedTest
  @CsvSource({
    "email, null, type",
    "email, \"\", minLength",
    "username, \"ada\", readOnly",
    "version, 1, readOnly",
    "updatedAt, null, readOnly",
    "createdAt, 1, readOnly",
    "isAdmin, true, unknown"
  })
  void anInvalidChangeIsRejected(String field, String value, String code) {
    var response = functions.update("ada", "{\"" + field + "\":" + value + "}");

    assertEquals(422, response.status());
    assertEquals(List.of("/" + field + " " + code), response.fieldErrors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "*", "\"7\", \"1\"", "W/\"1\", \"1\""})
  void anUpdateWithAMatchingEntityTagIsApplied(String ifMatch) {
    var response = functions.update(putAda(TO_WASHINGTON).header("if-match", ifMatch));

    assertEquals(200, response.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2\"",
        "W/\"1\"",
        "\"abc\"",
        "\"\"",
        "\"a,b\"",
        "\"0\"",
        "\"99999999999999999999\""
      })
  void anUpdateWithAnotherEntityTagIsRejected(String ifMatch) {
    var response = functions.update(putAda(TO_WASHINGTON).header("if-match", ifMatch));

    assertEquals("version-mismatch", response.slug());
    assertEquals(412, response.status());
    assertEquals("\"1\"", functions.get("ada").header("etag"));
  }

  @Test
  void anInvalidIfMatchIsRejected() {
    var response = functions.update(putAda(TO_WASHINGTON).header("if-match", "abc"));

    assertEquals("invalid-header", response.slug());
    assertEquals(400, response.status());
  }

  @Test
  void anIfMatchOfMoreThanAHundredTagsIsRejected() {
    var tags =
        IntStream.rangeClosed(1, 101)
            .mapToObj(i -> "\"" + i + "\"")
            .collect(Collectors.joining(","));

    var response = functions.update(putAda(TO_WASHINGTON).header("if-match", tags));

    assertEquals(List.of("if-match maxItems"), response.fieldErrors());
  }

  @Test
  void anotherMediaTypeIsRejected() {
    var response = functions.update(putAda("{}").header("content-type", "text/plain"));

    assertEquals(415, response.status());
    assertEquals("application/json", response.header("accept"));
  }
}
