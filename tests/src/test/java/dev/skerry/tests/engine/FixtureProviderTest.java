package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.InjectedFailure;
import dev.skerry.tests.fixture.InjectedFailures;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The fixture provider under the real engine behaves as the real provider does. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class FixtureProviderTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

  private Deployment deployment;
  private Outcome first;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "notes", "test");
    first = deployment.up(SmallProgram.USUAL::declare).succeeds();
    deployment.save();
  }

  @AfterEach
  void restore() throws Exception {
    deployment.restore();
  }

  @Test
  void whatIsDeployedExists() {
    assertEquals(
        """
        1 create aws:cloudwatch/logGroup:LogGroup
        1 create aws:dynamodb/table:Table
        1 create aws:iam/role:Role
        1 create aws:iam/rolePolicy:RolePolicy
        1 create pulumi:providers:aws""",
        first.stepCounts());
    assertEquals(4, deployment.fakeAws().all().size());
  }

  @Test
  void aSecondPreviewShowsNoChange() {
    var second = deployment.previewUnchanged(SmallProgram.USUAL::declare).succeeds();

    assertEquals("", second.stepLines());
  }

  @Test
  void aChangedKeyReplacesTheTableAndUpdatesWhatReadsIt() {
    var changed = deployment.up(SmallProgram.USUAL.withHashKey("key")::declare).succeeds();

    assertEquals(
        """
        create-replacement aws:dynamodb/table:Table notes [attributes, hashKey]
        delete-replaced aws:dynamodb/table:Table notes
        replace aws:dynamodb/table:Table notes [attributes, hashKey]
        update aws:iam/rolePolicy:RolePolicy read [policy]""",
        changed.stepLines());
    assertEquals(1, deployment.fakeAws().all(TABLE).size());
  }

  @Test
  void aWrongValueIsRefusedAtPreview() {
    var wrong = deployment.preview(SmallProgram.USUAL.withRetentionDays(8)::declare).fails();

    assertTrue(wrong.output().contains("retentionInDays: 8. Allowed: 0, 1, 3, 5"), wrong::output);
  }

  @Test
  void aChangeBehindPulumisBackIsSeenByARefreshAndUndoneByAnUpdate() {
    var logGroup = deployment.fakeAws().all(LOG_GROUP).get(0);
    logGroup.properties().addProperty("retentionInDays", 30);
    deployment.fakeAws().put(logGroup);

    deployment.refresh().succeeds();
    var undone = deployment.up(SmallProgram.USUAL::declare).succeeds();

    assertEquals(
        "update aws:cloudwatch/logGroup:LogGroup log [retentionInDays]", undone.stepLines());
    assertEquals("7", deployment.fakeAws().all(LOG_GROUP).get(0).text("retentionInDays"));
  }

  @Test
  void whatWasDeletedBehindPulumisBackIsMadeAgain() {
    deployment.fakeAws().remove(deployment.fakeAws().all(LOG_GROUP).get(0));

    deployment.refresh().succeeds();
    var again = deployment.up(SmallProgram.USUAL::declare).succeeds();

    assertEquals("create aws:cloudwatch/logGroup:LogGroup log", again.stepLines());
  }

  @Test
  void aCreateThatFailsIsMadeUpForByTheNextUpdate() throws Exception {
    deployment.destroy().succeeds();
    InjectedFailures.plan(
        deployment.fakeAwsFolder(),
        new InjectedFailure(TABLE, 1, InjectedFailure.Effect.FAIL_BEFORE));
    deployment.up(SmallProgram.USUAL::declare).fails();

    InjectedFailures.plan(deployment.fakeAwsFolder());
    deployment.up(SmallProgram.USUAL::declare).succeeds();

    assertEquals(4, deployment.fakeAws().all().size());
  }

  @Test
  void aCreateThatFailsAfterwardsLeavesAnOrphanAndTheNextUpdateSucceeds() throws Exception {
    deployment.destroy().succeeds();
    InjectedFailures.plan(
        deployment.fakeAwsFolder(),
        new InjectedFailure(TABLE, 1, InjectedFailure.Effect.FAIL_AFTER));
    deployment.up(SmallProgram.USUAL::declare).fails();

    InjectedFailures.plan(deployment.fakeAwsFolder());
    deployment.up(SmallProgram.USUAL::declare).succeeds();

    assertEquals(2, deployment.fakeAws().all(TABLE).size());
  }
}
