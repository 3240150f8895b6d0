package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules for the members of a user. */
class UserInputTest {
  private final UserFunctions functions = UserFunctions.inMemory();

  /** Creates a user that is valid except for one member, given as JSON. */
  private RecordedResponse with(String field, String value) {
    var members = "\"username\":\"ada\",\"email\":\"ada@example.com\",\"name\":\"Ada\"";
    var replaced = members.replaceFirst("\"" + field + "\":\"[^\"]*\"", "");
    var others = replaced.replaceAll("^,|,$", "").replace(",,", ",");
    return functions.create("{" + others + ",\"" + field + "\":" + value + "}");
  }

  private static void assertFieldErrors(RecordedResponse response, String... fieldErrors) {
    assertEquals(Arrays.asList(fieldErrors), response.fieldErrors());
    assertEquals("validation-failed", response.slug());
    assertEquals(422, response.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\u0000", "\\u001b[2J", "a\\u2028b", "a\\u0085b", "a\\r\\nb"})
  void aForbiddenCharacterIsRejected(String value) {
    var response = with("name", "\"" + value + "\"");

    assertFieldErrors(response, "/name character");
  }

  @Test
  void aLoneSurrogateInTheBodyIsRejected() {
    var event = TestEvent.post().json(ADA.replace("}", ",\"name\":\"HALF\"}")).toString();

    var response = functions.createFromEvent(event.replace("HALF", "\\ud800"));

    assertFieldErrors(response, "/name character");
  }

  @Test
  void aLoneSurrogateInAnUnknownNameIsReturnedAsUtf8() {
    var response = functions.create(ADA.replace("}", ",\"\\udfff\":1}"));

    assertFieldErrors(response, "/? unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "1e999999999", "true", "[]", "{\"a\":[{}]}"})
  void aValueOfAnotherTypeIsRejected(String value) {
    assertFieldErrors(with("email", value), "/email type");
    assertFieldErrors(with("name", value), "/name type");
    assertFieldErrors(with("username", value), "/username type");
  }

  @Test
  void allMissingFieldsAreReported() {
    assertFieldErrors(functions.create("{}"), "/username required", "/email required");
  }

  @ParameterizedTest
  @CsvSource({
    "username, '', minLength",
    "username, '   ', blank",
    "username, 'a b', format",
    "username, 'ä', format",
    "username, '../x', format",
    "username, '.', format",
    "username, '..', format",
    "email, '', minLength",
    "email, ' ', blank",
    "email, a, format",
    "email, a@, format",
    "email, a@b, format",
    "email, a@b..c, format",
    "email, a@@b.c, format",
    "email, a b@c.d, format",
    "email, a@c.d\\r\\n, format",
    "email, a\\r\\nbcc:x@c.d, format",
    "email, a\\u0000@c.d, character",
    "name, '', minLength",
    "country, \\u3000, blank",
    "state, \\t, blank"
  })
  void aTextThatViolatesItsRuleIsRejected(String field, String text, String code) {
    var response = with(field, "\"" + text + "\"");

    assertFieldErrors(response, "/" + field + " " + code);
    assertEquals(1, response.log().lines().count());
  }

  @ParameterizedTest
  @CsvSource({"username, a, 64", "name, é, 100", "name, 🦀, 100", "country, c, 64", "state, s, 64"})
  void aTextOfTheMaximumLengthIsAccepted(String field, String character, int limit) {
    var longest = with(field, "\"" + character.repeat(limit) + "\"");
    var tooLong = with(field, "\"" + character.repeat(limit + 1) + "\"");

    assertEquals(201, longest.status());
    assertFieldErrors(tooLong, "/" + field + " maxLength");
  }

  @Test
  void anEmailMayHave254Characters() {
    var longest = "a".repeat(64) + "@" + "d".repeat(186) + ".de";

    assertEquals(201, with("email", "\"" + longest + "\"").status());
    assertFieldErrors(with("email", "\"" + longest + "e\""), "/email maxLength");
  }

  @Test
  void unknownAndReadOnlyMembersAreRejected() {
    var response =
        functions.create(
            ADA.replace("}", ",\"isAdmin\":true,\"version\":7,\"createdAt\":null,\"a~/b\":[]}"));

    assertFieldErrors(
        response,
        "/isAdmin unknown",
        "/version readOnly",
        "/createdAt readOnly",
        "/a~0~1b unknown");
  }

  @Test
  void allErrorsAreReportedInAStableOrder() {
    var one = functions.create("{\"x\":1,\"state\":\"\",\"email\":\"a\",\"username\":\"ada\"}");
    var other = functions.create("{\"username\":\"ada\",\"email\":\"a\",\"x\":1,\"state\":\"\"}");

    assertFieldErrors(one, "/email format", "/state minLength", "/x unknown");
    assertFieldErrors(other, "/email format", "/state minLength", "/x unknown");
    assertEquals("The body has 3 faults.", one.member("detail"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null|type|Must be a string.",
        "\"\"|minLength|Must not be empty.",
        "\" \"|blank|Must not be only white space.",
        "\"a@b\"|format|Must be an e-mail address, such as ada@example.com.",
        "\"a\\u0000\"|character"
            + "|Must not contain control characters or halves of surrogate pairs."
      })
  void anErrorHasPointerCodeAndDetail(String value, String code, String detail) {
    var response = with("email", value);

    var expected = "\"errors\":[{\"pointer\":\"/email\",\"code\":\"%s\",\"detail\":\"%s\"}]}";
    assertTrue(response.body().endsWith(expected.formatted(code, detail)), response.body());
  }

  @Test
  void theMaximumLengthIsInTheDetail() {
    var response = with("name", "\"" + "n".repeat(101) + "\"");

    assertTrue(response.body().contains("\"Must have at most 100 characters.\""), response.body());
  }

  @Test
  void fiftyOfThousandsOfErrorsAreReported() {
    var body = new StringBuilder("{\"username\":\"ada\"");
    for (int i = 0; i < 2_000; i++) {
      body.append(",\"").append(i).append("\":1");
    }

    var response = functions.create(body + "}");

    assertEquals(50, response.fieldErrors().size());
    assertEquals("The body has 2001 faults.", response.member("detail"));
  }
}
