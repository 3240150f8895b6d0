package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.dynamodb.Fault;
import dev.skerry.handlers.http.TestEvent;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Writes whose first response is lost: the client makes them again. */
class LostResponseTest {
  /** A client makes about a hundred retries in a row; then it makes none, to spare the table. */
  private static final int WRITES_OF_A_CLIENT = 50;

  @AutoClose private final EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.inMemory();
  private final String table = UsersTables.newTable(dynamo.endpoint());
  private UserFunctions functions = newFunctions();

  private UserFunctions newFunctions() {
    var client = UsersTables.client(dynamo.endpoint());
    return new UserFunctions(
        new Users(
            deadline -> new DynamoDbUserRepository(client, table, deadline),
            UserFunctions.fixedClock()));
  }

  private void loseNextResponse() {
    dynamo.inject(Fault.responseLost());
  }

  private void loseResponseOfWrite(int number) {
    if (number % WRITES_OF_A_CLIENT == 0) {
      functions = newFunctions();
    }
    loseNextResponse();
  }

  @Test
  void aThousandCreatesWhoseResponseIsLostReturn201() {
    var statuses = new HashSet<Integer>();

    for (int i = 0; i < 1_000; i++) {
      loseResponseOfWrite(i);
      statuses.add(functions.create(ADA.replace("\"ada\"", "\"ada" + i + "\"")).status());
    }

    assertEquals(Set.of(201), statuses);
  }

  @Test
  void threeHundredUpdatesOfTheCurrentVersionWhoseResponseIsLostCountOnce() {
    functions.create(ADA);
    var statuses = new HashSet<Integer>();

    for (int version = 1; version <= 300; version++) {
      loseResponseOfWrite(version);
      var update = TestEvent.ofUser("PUT", "ada").json("{\"name\":\"Ada " + version + "\"}");
      var response = functions.update(update.header("if-match", "\"" + version + "\""));
      statuses.add(response.status());
    }

    assertEquals(Set.of(200), statuses);
    assertEquals("\"301\"", functions.get("ada").header("etag"));
  }

  @Test
  void aCreateWhoseResponseIsLostReturnsTheStoredUser() {
    loseNextResponse();

    var response = functions.create(ADA);

    assertEquals(functions.get("ada").body(), response.body());
  }

  @Test
  void aCreateOfAnExistingUserWhoseResponseIsLostReturns409() {
    functions.create(ADA);
    loseNextResponse();

    var response = functions.create(ADA);

    assertEquals("user-exists", response.slug());
  }

  @Test
  void anUpdateWhoseResponseIsLostReturnsTheStoredUser() {
    functions.create(ADA);
    loseNextResponse();

    var response = functions.update("ada", "{\"name\":\"Ada\"}");

    assertEquals("\"2\"", response.header("etag"));
    assertEquals(functions.get("ada").body(), response.body());
  }

  /** No item remains that shows who deleted it. */
  @Test
  void aDeleteWhoseResponseIsLostReturns404() {
    functions.create(ADA);
    loseNextResponse();

    var response = functions.delete("ada");

    assertEquals("user-not-found", response.slug());
    assertEquals(404, functions.get("ada").status());
  }
}
