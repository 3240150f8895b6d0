package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.http.Cursor;
import dev.skerry.handlers.http.RecordedResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListUsersTest {
  private final UserFunctions functions = UserFunctions.inMemory();

  private void create(int users) {
    for (int i = 100; i < 100 + users; i++) {
      functions.create("{\"username\":\"u" + i + "\",\"email\":\"u" + i + "@example.com\"}");
    }
  }

  private static int users(RecordedResponse response) {
    return ((List<?>) response.member("users")).size();
  }

  @Test
  void withoutUsersTheListIsEmpty() {
    var response = functions.list("");

    assertEquals(200, response.status());
    assertEquals("{\"users\":[],\"cursor\":null}", response.body());
  }

  @Test
  void aListedUserEqualsTheSingleUser() {
    create(1);

    var response = functions.list("");

    assertEquals(
        "{\"users\":[" + functions.get("u100").body() + "],\"cursor\":null}", response.body());
  }

  @Test
  void aPageHas25UsersByDefault() {
    create(27);

    assertEquals(25, users(functions.list("")));
    assertEquals(1, users(functions.list("limit=1")));
    assertEquals(27, users(functions.list("limit=100")));
  }

  @Test
  void theCursorLeadsThroughAllPages() {
    create(5);

    var first = functions.list("limit=3");
    var second = functions.list("limit=3&cursor=" + first.member("cursor"));

    assertEquals(3, users(first));
    assertEquals(2, users(second));
    assertTrue(second.body().endsWith(",\"cursor\":null}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=101",
        "limit=1e3",
        "limit=99999999999",
        "limit=1&limit=2",
        "limit=1,2",
        "limit=",
        "limit",
        "limit=%201",
        "limit=01",
        "limit=%D9%A1",
        "%6Cimit=0"
      })
  void anInvalidLimitIsRejectedWithTheRange(String query) {
    var response = functions.list(query);

    assertEquals("invalid-parameter", response.slug());
    assertEquals(400, response.status());
    assertTrue(
        response
            .body()
            .endsWith(
                "\"errors\":[{\"parameter\":\"limit\",\"code\":\"range\","
                    + "\"detail\":\"Must be one whole number from 1 to 100.\","
                    + "\"minimum\":1,\"maximum\":100}]}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=%", "limit=%zz", "%=1"})
  void aQueryThatCannotBeDecodedIsRejected(String query) {
    var response = functions.list(query);

    assertEquals("invalid-parameter", response.slug());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", "!", "AAAA", "%00", "eyJ1IjoxfQ=="})
  void anInvalidCursorIsRejected(String cursor) {
    var response = functions.list("cursor=" + cursor);

    assertEquals("invalid-cursor", response.slug());
    assertEquals(400, response.status());
    assertEquals(List.of("cursor format"), response.fieldErrors());
  }

  @Test
  void aRepeatedCursorIsRejected() {
    var cursor = new Cursor("users").after("ada");

    var response = functions.list("cursor=" + cursor + "&cursor=" + cursor);

    assertEquals(List.of("cursor repeated"), response.fieldErrors());
  }

  @Test
  void aCursorWithAChangedOrMissingCharacterIsRejected() {
    var cursor = new Cursor("users").after("ada");

    for (int i = 0; i < cursor.length(); i++) {
      var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      var edited = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertEquals("invalid-cursor", functions.list("cursor=" + edited).slug(), edited);
      assertEquals("invalid-cursor", functions.list("cursor=" + cursor.substring(0, i)).slug());
    }
  }

  @Test
  void aCursorOfAnotherListIsRejected() {
    var cursor = new Cursor("teams").after("ada");

    var response = functions.list("cursor=" + cursor);

    assertEquals("invalid-cursor", response.slug());
  }

  @Test
  void unknownQueryParametersAreIgnored() {
    var response = functions.list("&utm_source=x&");

    assertEquals(200, response.status());
  }
}
