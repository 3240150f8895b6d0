package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import dev.skerry.tests.fixture.FakeResource;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ways to lose a table with production's settings: each is refused, and says what to do
 * instead.
 */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class UserDataTest {
  private static final String PROTECTED =
      "because it is protected. To unprotect the resource, either remove the `protect` flag";
  private static final String NOT_REPLACED =
      "as it is currently marked for protection. To unprotect the resource, remove the `protect` flag";
  private static final String NOT_DELETED =
      "Resource cannot be deleted as it is currently protected against deletion. Disable deletion"
          + " protection first.";
  private static final Consumer<Context> USUAL = table("users", "username", true, true);

  private Deployment deployment;
  private FakeResource table;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "data", "prod");
    deployment.up(USUAL).succeeds();
    deployment.save();
    table = theTable();
  }

  @AfterEach
  void theTableIsStillThere() throws Exception {
    assertEquals(table, theTable());
    deployment.restore();
  }

  @Test
  void destroyIsRefused() {
    var outcome = deployment.destroy();

    assertRefused(PROTECTED, outcome);
  }

  @Test
  void aProgramWithoutTheTableIsRefused() {
    var outcome = deployment.up(context -> {});

    assertRefused(PROTECTED, outcome);
  }

  @Test
  void anotherNameIsRefused() {
    var outcome = deployment.up(table("people", "username", true, true));

    assertRefused(PROTECTED, outcome);
  }

  @Test
  void anotherKeyIsRefusedBecauseItReplacesTheTable() {
    var outcome = deployment.up(table("users", "id", true, true));

    assertRefused(NOT_REPLACED, outcome);
  }

  @Test
  void anotherKeyAndNoProtectionInOneUpdateIsRefusedByAws() {
    var outcome = deployment.up(table("users", "id", false, false));

    assertRefused(NOT_DELETED, outcome);
  }

  @Test
  void whatOnlyPulumiNoLongerProtectsIsKeptByAws() {
    deployment.up(table("users", "username", false, true)).succeeds();

    var outcome = deployment.destroy();

    assertRefused(NOT_DELETED, outcome);
  }

  private static void assertRefused(String advice, Outcome outcome) {
    assertTrue(outcome.fails().output().contains(advice), outcome::output);
  }

  private FakeResource theTable() {
    return deployment.fakeAws().all("aws:dynamodb/table:Table").stream()
        .filter(thing -> table == null || thing.id().equals(table.id()))
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
