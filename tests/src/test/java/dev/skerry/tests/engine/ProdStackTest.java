package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.FakeResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The main program's production stack on the real engine. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class ProdStackTest {
  private MainProject project;
  private Outcome first;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "prod");
    first = project.up().succeeds();
    project.deployment().save();
  }

  @AfterEach
  void undo() throws Exception {
    project.undo();
    project.deployment().restore();
  }

  @Test
  void theFirstUpdateCreatesEverything() {
    assertEquals(
        """
        1 create aws:apigatewayv2/api:Api
        9 create aws:apigatewayv2/integration:Integration
        14 create aws:apigatewayv2/route:Route
        1 create aws:apigatewayv2/stage:Stage
        4 create aws:cloudwatch/compositeAlarm:CompositeAlarm
        1 create aws:cloudwatch/dashboard:Dashboard
        10 create aws:cloudwatch/logGroup:LogGroup
        9 create aws:cloudwatch/logMetricFilter:LogMetricFilter
        38 create aws:cloudwatch/metricAlarm:MetricAlarm
        5 create aws:cloudwatch/queryDefinition:QueryDefinition
        1 create aws:dynamodb/table:Table
        9 create aws:iam/role:Role
        24 create aws:iam/rolePolicy:RolePolicy
        1 create aws:kms/key:Key
        9 create aws:lambda/alias:Alias
        9 create aws:lambda/function:Function
        1 create aws:lambda/layerVersion:LayerVersion
        9 create aws:lambda/permission:Permission
        1 create aws:sns/topic:Topic
        1 create aws:sns/topicPolicy:TopicPolicy
        1 create aws:sns/topicSubscription:TopicSubscription
        1 create pulumi:providers:aws""",
        first.stepCounts());
  }

  @Test
  void aSecondPreviewShowsNoChange() {
    var second = project.previewUnchanged().succeeds();

    assertEquals("", second.stepLines());
  }

  @Test
  void alarmsThatAreSwitchedOffAreGoneThoseThatGatherOthersFirst() throws Exception {
    project.set("alarms", "false");

    var changed = project.up().succeeds();
    project.undo();
    project.up().succeeds();

    assertEquals(
        """
        4 delete aws:cloudwatch/compositeAlarm:CompositeAlarm
        38 delete aws:cloudwatch/metricAlarm:MetricAlarm
        1 delete aws:kms/key:Key
        1 delete aws:sns/topic:Topic
        1 delete aws:sns/topicPolicy:TopicPolicy
        1 delete aws:sns/topicSubscription:TopicSubscription
        1 update aws:cloudwatch/dashboard:Dashboard [dashboardBody]""",
        changed.stepCounts());
  }

  @Test
  void destroyIsRefusedAndEverythingIsStillThere() {
    var before = project.deployment().fakeAws().all().size();

    var destroyed = project.deployment().destroy().fails();

    assertTrue(destroyed.output().contains("because it is protected. To unprotect"));
    assertEquals(before, project.deployment().fakeAws().all().size());
  }

  @Test
  void anEarlierVersionOfTheLayerIsKeptAndListedUnderTheLayersName() throws Exception {
    project.addFile("layer/target/layer/java/lib/another.jar");

    project.up().succeeds();

    var kept = Result.of(project.deployment()).leftOver();
    assertEquals(
        List.of("arn:aws:lambda:us-east-1:000000000000:layer:skerry-prod-shared:1"),
        kept.stream().map(FakeResource::id).toList());
    assertEquals(
        Optional.of("aws lambda list-layer-versions"), OrphanedResources.command(kept.get(0)));
  }
}
