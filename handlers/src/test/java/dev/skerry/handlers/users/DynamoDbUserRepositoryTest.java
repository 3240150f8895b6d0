package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbUserRepositoryTest extends UserRepositoryContract {
  private static final DynamoDbClient CLIENT = UsersTables.client();

  private final String table = UsersTables.newTable();

  @Override
  UserRepository repository() {
    // The superclass calls this before the fields of this class are initialized.
    return of(UsersTables.newTable());
  }

  private static DynamoDbUserRepository of(String table) {
    return new DynamoDbUserRepository(CLIENT, table, Deadline.after(Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @EnumSource(TableAction.class)
  void primingAnActionLeavesTheTableEmpty(TableAction action) {
    of(table).prime(action);

    assertTrue(CLIENT.scan(scan -> scan.tableName(table)).items().isEmpty());
  }

  @Test
  void theUnusedKeyIsNotAValidUsernameAndHasNoUser() {
    var found = of(table).find(DynamoDbUserRepository.UNUSED_KEY);

    assertEquals(Optional.empty(), found);
    assertTrue(Username.RULE.validate("", DynamoDbUserRepository.UNUSED_KEY).isPresent());
  }

  @Test
  void thirtyTwoWritersLoseNoUpdate() throws Exception {
    var writers = 32;
    var updatesEach = 10;
    var attributes = Map.of(Attribute.EMAIL, "ada@example.com", Attribute.NAME, "0");
    of(table).create(new User("ada", attributes, 1, Instant.EPOCH, Instant.EPOCH), "write-1");

    inParallel(writers, () -> countUp(updatesEach));

    var user = of(table).find("ada").orElseThrow();
    assertEquals("320", user.attributes().get(Attribute.NAME));
    assertEquals(321, user.version());
  }

  private static void inParallel(int times, Runnable work) throws Exception {
    var pool = Executors.newFixedThreadPool(times);
    var calls = Collections.nCopies(times, Executors.callable(work));
    for (var done : pool.invokeAll(calls)) {
      done.get();
    }
    pool.shutdown();
  }

  /** Reads a number and writes its successor on the condition that the version is unchanged. */
  private void countUp(int times) {
    var users = new DynamoDbUserRepository(CLIENT, table, Deadline.after(Duration.ofMinutes(2)));
    for (int i = 0; i < times; ) {
      var read = users.find("ada").orElseThrow();
      var next = Integer.parseInt(read.attributes().get(Attribute.NAME)) + 1;
      var changes = new Changes(Map.of(Attribute.NAME, Integer.toString(next)), Set.of());
      try {
        users.update(
            "ada", changes, new VersionMatch(false, List.of(read.version())), Instant.EPOCH);
        i++;
      } catch (ApiException e) {
        assertEquals(ErrorCode.VERSION_MISMATCH, e.errorCode());
      }
    }
  }
}
