package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.InjectedFailure;
import dev.skerry.tests.fixture.InjectedFailures;
import org.junit.jupiter.api.Test;

/** The fake AWS provider on the real engine behaves like the real provider. */
@EngineTest
final class FakeAwsProviderTest extends DeployedProgram {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";

  FakeAwsProviderTest() {
    super(SmallProgram.USUAL::declare);
  }

  @Test
  void theFirstUpdateCreatesTheResources() {
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
  void aChangedKeyReplacesTheTableAndUpdatesThePolicy() {
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
  void anInvalidValueFailsThePreview() {
    var wrong = deployment.preview(SmallProgram.USUAL.withRetentionDays(8)::declare).fails();

    assertTrue(wrong.output().contains("retentionInDays: 8. Allowed: 0, 1, 3, 5"), wrong::output);
  }

  @Test
  void aRefreshFindsDriftAndAnUpdateRevertsIt() {
    var logGroup = deployment.fakeAws().all(LOG_GROUP).get(0);
    logGroup.properties().addProperty("retentionInDays", 30);
    deployment.fakeAws().put(logGroup);

    deployment.refresh().succeeds();
    var undone = deployment.up(program).succeeds();

    assertEquals(
        "update aws:cloudwatch/logGroup:LogGroup log [retentionInDays]", undone.stepLines());
    assertEquals("7", deployment.fakeAws().all(LOG_GROUP).get(0).text("retentionInDays"));
  }

  @Test
  void aResourceThatWasDeletedOutsidePulumiIsCreatedAgain() {
    deployment.fakeAws().remove(deployment.fakeAws().all(LOG_GROUP).get(0));

    deployment.refresh().succeeds();
    var again = deployment.up(program).succeeds();

    assertEquals("create aws:cloudwatch/logGroup:LogGroup log", again.stepLines());
  }

  @Test
  void theNextUpdateCreatesAResourceWhoseCreateFailed() throws Exception {
    deployment.destroy().succeeds();
    InjectedFailures.plan(
        deployment.fakeAwsFolder(),
        new InjectedFailure(TABLE, 1, InjectedFailure.Effect.FAIL_BEFORE));
    deployment.up(program).fails();

    InjectedFailures.plan(deployment.fakeAwsFolder());
    deployment.up(program).succeeds();

    assertEquals(4, deployment.fakeAws().all().size());
  }

  @Test
  void aCreateThatFailsAfterTheResourceExistsLeavesAnOrphanedResource() throws Exception {
    deployment.destroy().succeeds();
    InjectedFailures.plan(
        deployment.fakeAwsFolder(),
        new InjectedFailure(TABLE, 1, InjectedFailure.Effect.FAIL_AFTER));
    deployment.up(program).fails();

    InjectedFailures.plan(deployment.fakeAwsFolder());
    deployment.up(program).succeeds();

    assertEquals(2, deployment.fakeAws().all(TABLE).size());
  }
}
