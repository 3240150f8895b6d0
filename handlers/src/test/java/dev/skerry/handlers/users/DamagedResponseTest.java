package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.handlers.users.DamagingProxy.Damage;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The responses to callers while the connection to DynamoDB fails. */
class DamagedResponseTest {
  /** Three times the limits of the contract, for busy machines. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(9);

  private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(6);

  @AutoClose private final EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.inMemory();
  @AutoClose private final DamagingProxy proxy = new DamagingProxy(dynamo.endpoint());
  private final String table = UsersTables.newTable(dynamo.endpoint());
  private final UserFunctions functions = functions();

  private UserFunctions functions() {
    var client = UsersTables.client(proxy.endpoint());
    return new UserFunctions(
        new Users(
            deadline -> new DynamoDbUserRepository(client, table, deadline),
            UserFunctions.fixedClock()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void eachOperationIsUnavailableInTimeAndTheClientRecovers(Damage damage) throws IOException {
    functions.create("{\"username\":\"bob\",\"email\":\"bob@example.com\"}");

    for (var operation : UserFunctions.OPERATIONS) {
      proxy.damage(damage);

      var response = assertTimeoutPreemptively(TIME_LIMIT, () -> functions.call(operation));

      assertEquals("unavailable", response.slug(), operation);
      assertEquals(503, response.status(), operation);
      assertEquals("1", response.header("retry-after"), operation);
      assertEquals("application/problem+json", response.header("content-type"), operation);

      proxy.damage(Damage.NONE);
      var next = assertTimeoutPreemptively(RECOVERY_LIMIT, () -> functions.get("bob"));

      assertEquals(200, next.status(), operation);
    }
  }
}
