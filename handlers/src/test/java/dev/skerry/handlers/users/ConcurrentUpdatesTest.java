package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Many clients that change one user, each on the condition that it has seen the last change. */
class ConcurrentUpdatesTest {
  private static final int WRITERS = 32;
  private static final int UPDATES_EACH = 100;

  private final DynamoDbClient client = UsersTables.client();
  private final String table = UsersTables.newTable();
  private final Users users =
      new Users(
          deadline -> new DynamoDbUserRepository(client, table, deadline),
          UserFunctions.fixedClock());
  private final GetUser getUser = new GetUser(users);
  private final UpdateUser updateUser = new UpdateUser(users);

  /** Returns the responses to this writer's updates. */
  private List<RecordedResponse> write() {
    var responses = new ArrayList<RecordedResponse>();
    for (int i = 0; i < UPDATES_EACH; i++) {
      var seen = TestEvent.ofUser("GET", "ada").sendWithoutLog(getUser);
      var update = TestEvent.ofUser("PUT", "ada").json("{\"name\":\"Ada " + i + "\"}");
      responses.add(update.header("if-match", seen.header("etag")).sendWithoutLog(updateUser));
    }
    return responses;
  }

  @Test
  void eachSuccessfulUpdateIsOneVersionAndAllOthersAreRejected() throws Exception {
    var functions = new UserFunctions(users);
    functions.create(ADA);
    List<Callable<List<RecordedResponse>>> writers = Collections.nCopies(WRITERS, this::write);

    var responses = TestEvent.callAll(WRITERS, writers).stream().flatMap(List::stream).toList();

    assertEquals(WRITERS * UPDATES_EACH, responses.size());
    var versions = new HashSet<String>();
    for (var response : responses) {
      if (response.status() == 200) {
        assertTrue(versions.add(response.header("etag")), response.body());
      } else {
        assertEquals("version-mismatch", response.slug());
        assertEquals(412, response.status());
      }
    }
    assertTrue(versions.size() >= UPDATES_EACH, "updates: " + versions.size());
    assertEquals("\"" + (versions.size() + 1) + "\"", functions.get("ada").header("etag"));
  }
}
