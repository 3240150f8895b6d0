package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.Fault;
import dev.skerry.tests.fixture.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixture provider under the real engine behaves as the real provider does. */
@EngineTest
final class FixtureProviderTest {
  private static final String TABLE = "aws:dynamodb/table:Table";

  @TempDir Path folder;
  private Deployment deployment;

  @BeforeEach
  void deploy() throws Exception {
    Files.createDirectory(folder.resolve("work"));
    Files.writeString(folder.resolve("work/Pulumi.yaml"), "{name: notes, runtime: java}");
    deployment = Deployment.in(folder, "test");
  }

  @Test
  void whatIsDeployedExistsAndASecondPreviewShowsNoChange() {
    var first = deployment.up(SmallProgram.USUAL::declare).succeeds();

    var second = deployment.previewUnchanged(SmallProgram.USUAL::declare).succeeds();

    assertEquals(4, deployment.world().all().size(), first::output);
    assertEquals("", second.stepLines());
  }

  @Test
  void aChangedKeyReplacesTheTableAndUpdatesWhatReadsIt() {
    deployment.up(SmallProgram.USUAL::declare).succeeds();

    var changed = deployment.up(SmallProgram.USUAL.withHashKey("key")::declare).succeeds();

    assertEquals(
        """
        create-replacement aws:dynamodb/table:Table notes [attributes, hashKey]
        delete-replaced aws:dynamodb/table:Table notes
        replace aws:dynamodb/table:Table notes [attributes, hashKey]
        update aws:iam/rolePolicy:RolePolicy read [policy]""",
        changed.stepLines());
    assertEquals(1, deployment.world().all(TABLE).size());
  }

  @Test
  void aProtectedTableSurvivesDestroy() {
    deployment.up(SmallProgram.USUAL.withDeletionProtection()::declare).succeeds();

    var destroyed = deployment.destroy().fails();

    assertTrue(
        destroyed.output().contains("Disable deletion protection first."), destroyed::output);
    assertEquals(1, deployment.world().all(TABLE).size());
  }

  @Test
  void aCreateThatFailsIsMadeUpForByTheNextUpdate() {
    Faults.plan(deployment.worldFolder(), new Fault(TABLE, 1, Fault.Effect.FAIL_BEFORE));
    deployment.up(SmallProgram.USUAL::declare).fails();

    Faults.plan(deployment.worldFolder());
    deployment.up(SmallProgram.USUAL::declare).succeeds();

    assertEquals(1, deployment.world().all(TABLE).size());
  }

  @Test
  void aCreateThatFailsAfterwardsLeavesAnOrphanAndTheNextUpdateSucceeds() {
    Faults.plan(deployment.worldFolder(), new Fault(TABLE, 1, Fault.Effect.FAIL_AFTER));
    deployment.up(SmallProgram.USUAL::declare).fails();

    Faults.plan(deployment.worldFolder());
    deployment.up(SmallProgram.USUAL::declare).succeeds();

    assertEquals(2, deployment.world().all(TABLE).size());
  }
}
