package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import dev.skerry.tests.fixture.FakeResource;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Changes that would delete a table with prod's settings: each fails with the fix in its message.
 */
@EngineTest
final class UserDataTest extends DeployedProgram {
  private static final String PROTECTED =
      "because it is protected. To unprotect the resource, either remove the `protect` flag";
  private static final String NOT_REPLACED =
      "as it is currently marked for protection. To unprotect the resource, remove the `protect` flag";
  private static final String NOT_DELETED =
      "Resource cannot be deleted as it is currently protected against deletion. Disable deletion"
          + " protection first.";

  private FakeResource table;

  UserDataTest() {
    super(table("users", "username", true, true), "prod");
  }

  @BeforeAll
  void find() {
    table = theTable();
  }

  @AfterEach
  void theTableExists() {
    assertEquals(table, theTable());
  }

  @Test
  void destroyFails() {
    var outcome = deployment.destroy();

    assertFails(PROTECTED, outcome);
  }

  @Test
  void aProgramWithoutTheTableFails() {
    var outcome = deployment.up(context -> {});

    assertFails(PROTECTED, outcome);
  }

  @Test
  void anotherNameFails() {
    var outcome = deployment.up(table("people", "username", true, true));

    assertFails(PROTECTED, outcome);
  }

  @Test
  void anotherKeyFailsBecauseItReplacesTheTable() {
    var outcome = deployment.up(table("users", "id", true, true));

    assertFails(NOT_REPLACED, outcome);
  }

  @Test
  void anotherKeyAndNoProtectionInOneUpdateFailsAtAws() {
    var outcome = deployment.up(table("users", "id", false, false));

    assertFails(NOT_DELETED, outcome);
  }

  @Test
  void deletionProtectionKeepsATableThatPulumiDoesNotProtect() {
    deployment.up(table("users", "username", false, true)).succeeds();

    var outcome = deployment.destroy();

    assertFails(NOT_DELETED, outcome);
  }

  private static void assertFails(String advice, Outcome outcome) {
    assertTrue(outcome.fails().output().contains(advice), outcome::output);
  }

  private FakeResource theTable() {
    return deployment.fakeAws().all("aws:dynamodb/table:Table").stream()
        .filter(resource -> table == null || resource.id().equals(table.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Consumer<Context> table(
      String name, String key, boolean protect, boolean deletionProtection) {
    return context ->
        new UserTable(
            name,
            UserTableArgs.builder()
                .partitionKey(key)
                .pointInTimeRecoveryDays(35)
                .deletionProtection(deletionProtection)
                .build(),
            ComponentResourceOptions.builder().protect(protect).build());
  }
}
