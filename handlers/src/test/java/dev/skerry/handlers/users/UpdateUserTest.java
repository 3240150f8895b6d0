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
    var answer = functions.update("ada", TO_WASHINGTON);

    assertEquals(200, answer.status());
    assertEquals("\"2\"", answer.header("etag"));
    assertEquals(
        "{\"username\":\"ada\",\"email\":\"ada@example.com\",\"name\":\"Ada\","
            + "\"country\":\"US\",\"state\":\"WA\",\"version\":2,"
            + "\"createdAt\":\"2026-03-01T12:00:00.123Z\","
            + "\"updatedAt\":\"2026-03-01T12:00:00.123Z\"}",
        answer.body());
  }

  @Test
  void nullRemovesAnOptionalAttribute() {
    var answer = functions.update("ada", "{\"name\":null,\"state\":null}");

    assertEquals(200, answer.status());
    assertEquals(null, answer.member("name"));
    assertEquals("ada@example.com", answer.member("email"));
  }

  @Test
  void anEmptyObjectChangesNothing() {
    var answer = functions.update("ada", "{}");

    assertEquals(200, answer.status());
    assertEquals("\"1\"", answer.header("etag"));
    assertEquals(functions.get("ada").body(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", TO_WASHINGTON})
  void anUnknownUserIsNotFound(String json) {
    var answer = functions.update("bob", json);

    assertEquals("user-not-found", answer.slug());
    assertEquals(404, answer.status());
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
  void whatCannotBeChangedIsRefused(String field, String value, String code) {
    var answer = functions.update("ada", "{\"" + field + "\":" + value + "}");

    assertEquals(422, answer.status());
    assertEquals(List.of("/" + field + " " + code), answer.fieldErrors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "*", "\"7\", \"1\"", "W/\"1\", \"1\""})
  void anUpdateOfTheVersionThatItIsMeantForIsMade(String ifMatch) {
    var answer = functions.update(putAda(TO_WASHINGTON).header("if-match", ifMatch));

    assertEquals(200, answer.status());
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
  void anUpdateOfAnotherVersionIsRefused(String ifMatch) {
    var answer = functions.update(putAda(TO_WASHINGTON).header("if-match", ifMatch));

    assertEquals("version-mismatch", answer.slug());
    assertEquals(412, answer.status());
    assertEquals("\"1\"", functions.get("ada").header("etag"));
  }

  @Test
  void aMatchThatIsNoEntityTagIsRefused() {
    var answer = functions.update(putAda(TO_WASHINGTON).header("if-match", "abc"));

    assertEquals("invalid-header", answer.slug());
    assertEquals(400, answer.status());
  }

  @Test
  void aMatchOfMoreThanAHundredTagsIsRefused() {
    var tags =
        IntStream.rangeClosed(1, 101)
            .mapToObj(i -> "\"" + i + "\"")
            .collect(Collectors.joining(","));

    var answer = functions.update(putAda(TO_WASHINGTON).header("if-match", tags));

    assertEquals(List.of("if-match maxItems"), answer.fieldErrors());
  }

  @Test
  void anotherMediaTypeIsRefused() {
    var answer = functions.update(putAda("{}").header("content-type", "text/plain"));

    assertEquals(415, answer.status());
    assertEquals("application/json", answer.header("accept"));
  }
}
