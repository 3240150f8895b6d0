package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.http.TestEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteUserTest {
  private final UserFunctions functions = UserFunctions.inMemory();

  @Test
  void aDeletedUserIsNotFound() {
    functions.create(ADA);

    var response = functions.delete("ada");

    assertEquals(200, response.status());
    assertEquals("{\"message\":\"User ada was deleted\"}", response.body());
    assertEquals(404, functions.get("ada").status());
  }

  @Test
  void deletingAnUnknownUserReturns404() {
    var response = functions.delete("ada");

    assertEquals("user-not-found", response.slug());
    assertEquals(404, response.status());
  }

  @ParameterizedTest
  @CsvSource({
    "\"1\", 200, 404",
    "*, 200, 404",
    "\"2\", 412, 200",
    "W/\"1\", 412, 200",
    "1, 400, 200"
  })
  void onlyAMatchingEntityTagDeletesTheUser(String ifMatch, int status, int statusAfterwards) {
    functions.create(ADA);

    var response = functions.delete(TestEvent.ofUser("DELETE", "ada").header("if-match", ifMatch));

    assertEquals(status, response.status());
    assertEquals(statusAfterwards, functions.get("ada").status());
  }

  @Test
  void anInvalidUsernameIsRejected() {
    var response = functions.delete("a b");

    assertEquals("invalid-parameter", response.slug());
  }
}
