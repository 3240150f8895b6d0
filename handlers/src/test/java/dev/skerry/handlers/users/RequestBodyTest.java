package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.http.TestEvent;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the body of a request. */
class RequestBodyTest {
  private final UserFunctions functions = UserFunctions.inMemory();

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
  void invalidJsonIsRejectedWithLineAndColumn(String body, String line, String column) {
    var response = functions.create(body);

    assertEquals("malformed-json", response.slug());
    assertEquals(400, response.status());
    assertEquals(
        List.of(line, column), List.of(response.member("line"), response.member("column")));
  }

  @Test
  void theErrorOfAnUnfinishedDocumentIsOnItsLastLine() {
    var response = functions.create("{\n\"email\":");

    assertEquals("The body is not JSON at line 2, column 9.", response.member("detail"));
  }

  @Test
  void aDuplicateKeyIsRejectedWithItsPointer() {
    var response = functions.create("{\"a/b\":{\"c\":1,\"c\":2}}");

    assertEquals("duplicate-key", response.slug());
    assertEquals(400, response.status());
    assertEquals(List.of("/a~1b/c duplicate"), response.fieldErrors());
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 30_000})
  void aBodyNestedTooDeeplyIsRejected(int depth) {
    var response = functions.create("[".repeat(depth));

    assertEquals("too-deep", response.slug());
    assertEquals(400, response.status());
    assertEquals("32", response.member("limitDepth"));
  }

  @Test
  void aBodyOfTheMaximumDepthIsRead() {
    var response = functions.create("[".repeat(32) + "]".repeat(32));

    assertEquals(422, response.status());
    assertEquals(List.of(" type"), response.fieldErrors());
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
  void invalidUtf8IsRejectedWithItsOffset(String hex, String offset) {
    var response = functions.create(TestEvent.post().bytes(HexFormat.of().parseHex(hex)));

    assertEquals("invalid-encoding", response.slug());
    assertEquals(400, response.status());
    assertEquals(offset, response.member("offsetBytes"));
  }

  @Test
  void aByteOrderMarkInTextIsRejected() {
    var response = functions.create("\uFEFF" + ADA);

    assertEquals("invalid-encoding", response.slug());
  }

  @Test
  void invalidBase64IsRejected() {
    var response = functions.create(TestEvent.post().base64("e30*"));

    assertEquals("invalid-encoding", response.slug());
    assertEquals(400, response.status());
  }

  @Test
  void aBodyInBase64IsRead() {
    var response = functions.create(TestEvent.post().bytes(ADA.getBytes()));

    assertEquals(201, response.status());
  }

  @Test
  void aNumberOfMoreThanAThousandDigitsIsRejected() {
    var response = functions.create("{\"name\":" + "1".repeat(1_001) + "}");

    assertEquals("malformed-json", response.slug());
    assertEquals(400, response.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"x\"", "5", "true"})
  void aBodyOfAnotherJsonTypeIsRejected(String body) {
    var response = functions.create(body);

    assertEquals(422, response.status());
    assertEquals(List.of(" type"), response.fieldErrors());
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "text/plain, ''",
    "application/json;charset=latin1, ''",
    "application/problem+json, ''",
    "application/json, gzip"
  })
  void aBodyOfAnotherMediaTypeIsRejected(String type, String encoding) {
    var event = TestEvent.post().json(ADA).header("content-type", type);
    var response =
        functions.create(encoding.isEmpty() ? event : event.header("content-encoding", encoding));

    assertEquals("unsupported-media-type", response.slug());
    assertEquals(415, response.status());
    assertEquals("application/json", response.header("accept-post"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json; charset=\"UTF-8\"", "APPLICATION/JSON", "application/json;x=y"})
  void allSpellingsOfJsonInUtf8AreAccepted(String type) {
    var response = functions.create(TestEvent.post().json(ADA).header("content-type", type));

    assertEquals(201, response.status());
  }

  @Test
  void aBodyMayHave64KiB() {
    var greatest = ADA + " ".repeat(65_536 - ADA.length());

    assertEquals(201, functions.create(greatest).status());
    var inBase64 = TestEvent.post().bytes(greatest.getBytes());
    assertEquals("user-exists", functions.create(inBase64).slug());
    for (var event :
        List.of(
            TestEvent.post().json(greatest + " "),
            TestEvent.post().bytes((greatest + " ").getBytes()))) {
      var response = functions.create(event);
      assertEquals("content-too-large", response.slug());
      assertEquals(413, response.status());
      assertEquals("65536", response.member("limitBytes"));
    }
  }

  @Test
  void theSizeLimitOfABodyCountsBytes() {
    var response = functions.create("\"" + "ä".repeat(32_768) + "\"");

    assertEquals("content-too-large", response.slug());
  }
}
