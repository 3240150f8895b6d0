package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.http.Answer;
import dev.skerry.handlers.http.TestEvent;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateUserTest {
  private final UserFunctions functions = UserFunctions.inMemory();

  private static TestEvent post() {
    return TestEvent.of("POST", "/v1/users");
  }

  /** A valid user but for one member, given as JSON. */
  private Answer with(String field, String value) {
    var members = "\"username\":\"ada\",\"email\":\"ada@example.com\",\"name\":\"Ada\"";
    var replaced = members.replaceFirst("\"" + field + "\":\"[^\"]*\"", "");
    var others = replaced.replaceAll("^,|,$", "").replace(",,", ",");
    return functions.create("{" + others + ",\"" + field + "\":" + value + "}");
  }

  private static void assertFault(Answer answer, String... faults) {
    assertEquals(Arrays.asList(faults), answer.faults());
    assertEquals("validation-failed", answer.slug());
    assertEquals(422, answer.status());
  }

  @Test
  void aUserIsCreatedInItsFirstVersion() {
    var answer =
        functions.create(
            "{\"username\":\"Ada_1.x-y\",\"email\":\"ada@example.com\",\"name\":\"Ada 🦀\","
                + "\"country\":\"US\",\"state\":\"WA\"}");

    assertEquals(201, answer.status());
    assertEquals("/v1/users/Ada_1.x-y", answer.header("location"));
    assertEquals("\"1\"", answer.header("etag"));
    assertEquals("application/json", answer.header("content-type"));
    assertEquals(
        "{\"username\":\"Ada_1.x-y\",\"email\":\"ada@example.com\",\"name\":\"Ada 🦀\","
            + "\"country\":\"US\",\"state\":\"WA\",\"version\":1,"
            + "\"createdAt\":\"2026-03-01T12:00:00.123Z\","
            + "\"updatedAt\":\"2026-03-01T12:00:00.123Z\"}",
        answer.body());
  }

  @Test
  void aSecondUserOfTheSameNameIsRefused() {
    functions.create(ADA);

    var answer = functions.create(ADA);

    assertEquals(409, answer.status());
    assertEquals(
        "{\"type\":\"https://skerry.dev/problems/user-exists\","
            + "\"title\":\"The user exists already\",\"status\":409,"
            + "\"detail\":\"A user has this username already.\",\"instance\":\"/v1/users\","
            + "\"requestId\":\"JCJXri3_PHcEP_Q=\"}",
        answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|1",
        "`  `|1|3",
        "{|1|2",
        "{} x|1|5",
        "{}{}|1|3",
        "[1] 2|1|5",
        "/**/{}|1|1",
        "{'username':1}|1|2",
        "{\"email\":NaN}|1|13",
        "{\"email\":01}|1|11",
        "{\"email\":\"\\x\"}|1|12",
        "{\"email\"}|1|9"
      })
  void whatIsNotJsonIsRefusedWithItsPlace(String body, String line, String column) {
    var answer = functions.create(body);

    assertEquals("malformed-json", answer.slug());
    assertEquals(400, answer.status());
    assertEquals(List.of(line, column), List.of(answer.member("line"), answer.member("column")));
  }

  @Test
  void anUnfinishedDocumentIsPlacedOnItsLastLine() {
    var answer = functions.create("{\n\"email\":");

    assertEquals("The body is not JSON at line 2, column 9.", answer.member("detail"));
  }

  @Test
  void aKeyGivenTwiceIsRefusedWithItsPointer() {
    var answer = functions.create("{\"a/b\":{\"c\":1,\"c\":2}}");

    assertEquals("duplicate-key", answer.slug());
    assertEquals(400, answer.status());
    assertEquals(List.of("/a~1b/c duplicate"), answer.faults());
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 30_000})
  void aBodyNestedTooDeeplyIsRefused(int depth) {
    var answer = functions.create("[".repeat(depth));

    assertEquals("too-deep", answer.slug());
    assertEquals(400, answer.status());
    assertEquals("32", answer.member("limitDepth"));
  }

  @Test
  void aBodyOfTheGreatestDepthIsRead() {
    var answer = functions.create("[".repeat(32) + "]".repeat(32));

    assertFault(answer, " type");
  }

  @ParameterizedTest
  @CsvSource({
    "7b22c328227d, 2",
    "7bc0af7d, 1",
    "7b22eda08022, 2",
    "fffe7b007d00, 0",
    "feff007b007d, 0",
    "7b007d00, 1",
    "007b007d, 0",
    "efbbbf7b7d, 0",
    "7b22f09f92, 2"
  })
  void bytesThatAreNotUtf8AreRefusedWithTheirOffset(String hex, String offset) {
    var answer = functions.create(post().bytes(HexFormat.of().parseHex(hex)));

    assertEquals("invalid-encoding", answer.slug());
    assertEquals(400, answer.status());
    assertEquals(offset, answer.member("offsetBytes"));
  }

  @Test
  void aByteOrderMarkIsRefusedAlsoInText() {
    var answer = functions.create("\uFEFF" + ADA);

    assertEquals("invalid-encoding", answer.slug());
  }

  @Test
  void badBase64IsRefused() {
    var answer = functions.create(post().base64("e30*"));

    assertEquals("invalid-encoding", answer.slug());
    assertEquals(400, answer.status());
  }

  @Test
  void aBodyInBase64IsRead() {
    var answer = functions.create(post().bytes(ADA.getBytes()));

    assertEquals(201, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\u0000", "\\u001b[2J", "a\\u2028b", "a\\u0085b", "a\\r\\nb"})
  void aCharacterThatIsNoTextIsRefused(String value) {
    var answer = with("name", "\"" + value + "\"");

    assertFault(answer, "/name character");
  }

  @Test
  void halfACharacterInTheRawBodyIsRefused() {
    var event = post().json(ADA.replace("}", ",\"name\":\"HALF\"}")).toString();

    var answer = functions.createBy(event.replace("HALF", "\\ud800"));

    assertFault(answer, "/name character");
  }

  @Test
  void halfACharacterInAnUnknownNameIsAnsweredInUtf8() {
    var answer = functions.create(ADA.replace("}", ",\"\\udfff\":1}"));

    assertFault(answer, "/? unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "1e999999999", "true", "[]", "{\"a\":[{}]}"})
  void aValueThatIsNoTextIsRefused(String value) {
    assertFault(with("email", value), "/email type");
    assertFault(with("name", value), "/name type");
    assertFault(with("username", value), "/username type");
  }

  @Test
  void aNumberOfMoreThanAThousandDigitsIsRefused() {
    var answer = with("name", "1".repeat(1_001));

    assertEquals("malformed-json", answer.slug());
    assertEquals(400, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "5", "true"})
  void aBodyThatIsNoObjectIsRefused(String body) {
    assertFault(functions.create(body), " type");
  }

  @Test
  void allThatIsMissingIsTold() {
    assertFault(functions.create("{}"), "/username required", "/email required");
  }

  @ParameterizedTest
  @CsvSource({
    "username, '', minLength",
    "username, '   ', blank",
    "username, 'a b', format",
    "username, 'ä', format",
    "username, '../x', format",
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
  void aTextThatBreaksItsRuleIsRefused(String field, String text, String code) {
    var answer = with(field, "\"" + text + "\"");

    assertFault(answer, "/" + field + " " + code);
    assertEquals(1, answer.log().lines().count());
  }

  @ParameterizedTest
  @CsvSource({"username, a, 64", "name, é, 100", "name, 🦀, 100", "country, c, 64", "state, s, 64"})
  void aTextMayBeAsLongAsItsRuleSays(String field, String character, int limit) {
    var longest = with(field, "\"" + character.repeat(limit) + "\"");
    var tooLong = with(field, "\"" + character.repeat(limit + 1) + "\"");

    assertEquals(201, longest.status());
    assertFault(tooLong, "/" + field + " maxLength");
  }

  @Test
  void anEmailMayHave254Characters() {
    var longest = "a".repeat(64) + "@" + "d".repeat(186) + ".de";

    assertEquals(201, with("email", "\"" + longest + "\"").status());
    assertFault(with("email", "\"" + longest + "e\""), "/email maxLength");
  }

  @Test
  void unknownAndReadOnlyMembersAreRefused() {
    var answer =
        functions.create(
            ADA.replace("}", ",\"isAdmin\":true,\"version\":7,\"createdAt\":null,\"a~/b\":[]}"));

    assertFault(
        answer, "/isAdmin unknown", "/version readOnly", "/createdAt readOnly", "/a~0~1b unknown");
  }

  @Test
  void allFaultsAreToldInAStableOrder() {
    var one = functions.create("{\"x\":1,\"state\":\"\",\"email\":\"a\",\"username\":\"ada\"}");
    var other = functions.create("{\"username\":\"ada\",\"email\":\"a\",\"x\":1,\"state\":\"\"}");

    assertFault(one, "/email format", "/state minLength", "/x unknown");
    assertFault(other, "/email format", "/state minLength", "/x unknown");
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
  void aFaultIsToldInFull(String value, String code, String detail) {
    var answer = with("email", value);

    var fault = "\"errors\":[{\"pointer\":\"/email\",\"code\":\"%s\",\"detail\":\"%s\"}]}";
    assertTrue(answer.body().endsWith(fault.formatted(code, detail)), answer.body());
  }

  @Test
  void aLimitIsToldWithItsNumber() {
    var answer = with("name", "\"" + "n".repeat(101) + "\"");

    assertTrue(answer.body().contains("\"Must have at most 100 characters.\""), answer.body());
  }

  @Test
  void ofThousandsOfFaultsFiftyAreTold() {
    var body = new StringBuilder("{\"username\":\"ada\"");
    for (int i = 0; i < 2_000; i++) {
      body.append(",\"").append(i).append("\":1");
    }

    var answer = functions.create(body + "}");

    assertEquals(50, answer.faults().size());
    assertEquals("The body has 2001 faults.", answer.member("detail"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "text/plain, ''",
    "application/json;charset=latin1, ''",
    "application/problem+json, ''",
    "application/json, gzip"
  })
  void aBodyOfAnotherMediaTypeIsRefused(String type, String encoding) {
    var event = post().json(ADA).header("content-type", type);
    var answer =
        functions.create(encoding.isEmpty() ? event : event.header("content-encoding", encoding));

    assertEquals("unsupported-media-type", answer.slug());
    assertEquals(415, answer.status());
    assertEquals("application/json", answer.header("accept-post"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json; charset=\"UTF-8\"", "APPLICATION/JSON", "application/json;x=y"})
  void jsonInUtf8IsReadHoweverItIsNamed(String type) {
    var answer = functions.create(post().json(ADA).header("content-type", type));

    assertEquals(201, answer.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "application/json;q=0", "*/*, application/json;q=0", "x", ";"})
  void aCallerWhoDoesNotAcceptJsonIsRefusedBeforeAnythingIsDone(String accept) {
    var answer = functions.create(post().json(ADA).header("accept", accept));

    assertEquals("not-acceptable", answer.slug());
    assertEquals(406, answer.status());
    assertEquals(404, functions.get("ada").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/*;q=0.1", "text/html, application/json;q=0.5", ""})
  void aCallerWhoAcceptsJsonIsAnswered(String accept) {
    var answer = functions.create(post().json(ADA).header("accept", accept));

    assertEquals(201, answer.status());
  }

  @Test
  void aBodyMayHave64KiB() {
    var greatest = ADA + " ".repeat(65_536 - ADA.length());

    assertEquals(201, functions.create(greatest).status());
    for (var event :
        List.of(post().json(greatest + " "), post().bytes((greatest + " ").getBytes()))) {
      var answer = functions.create(event);
      assertEquals("content-too-large", answer.slug());
      assertEquals(413, answer.status());
      assertEquals("65536", answer.member("limitBytes"));
    }
  }

  @Test
  void theLimitOfABodyCountsBytes() {
    var answer = functions.create("\"" + "ä".repeat(32_768) + "\"");

    assertEquals("content-too-large", answer.slug());
  }

  @Test
  void noPersonalDataIsLogged() {
    var created = functions.create(ADA);
    var refused = functions.create(ADA.replace("@example.com", ""));

    for (var log : List.of(created.log(), refused.log())) {
      assertFalse(log.contains("ada"));
      assertEquals(1, log.lines().count());
    }
  }
}
