package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Callers that do not accept JSON. */
class NotAcceptableTest {
  static final Iterable<String> OPERATIONS = UserFunctions.OPERATIONS;

  private final UserFunctions functions = UserFunctions.inMemory();

  private RecordedResponse callForHtml(String operation) {
    return switch (operation) {
      case "create" -> functions.create(html(TestEvent.post()).json(ADA));
      case "get" -> functions.get(html(TestEvent.ofUser("GET", "bob")));
      case "list" -> functions.list(html(TestEvent.of("GET", "/v1/users")));
      case "update" ->
          functions.update(html(TestEvent.ofUser("PUT", "bob")).json("{\"name\":\"Bob\"}"));
      default -> functions.delete(html(TestEvent.ofUser("DELETE", "bob")));
    };
  }

  private static TestEvent html(TestEvent event) {
    return event.header("accept", "text/html");
  }

  @ParameterizedTest
  @FieldSource("OPERATIONS")
  void eachOperationIsRejectedAndChangesNothing(String operation) {
    functions.create("{\"username\":\"bob\",\"email\":\"bob@example.com\"}");
    var before = functions.list("").body();

    var response = callForHtml(operation);

    assertEquals("not-acceptable", response.slug());
    assertEquals(406, response.status());
    assertEquals(before, functions.list("").body());
  }
}
