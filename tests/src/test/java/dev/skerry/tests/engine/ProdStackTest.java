package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.FakeResource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The prod stack of the main program on the real engine. */
@EngineTest
final class ProdStackTest extends DeployedMainStack {
  ProdStackTest() {
    super("prod");
  }

  @Test
  void disabledAlarmsAreDeletedCompositeAlarmsFirst() throws Exception {
    project.set("alarms", "false");

    var changed = project.up().succeeds();
    project.undo();
    project.up().succeeds();

    assertEquals(
        """
        %d delete aws:cloudwatch/compositeAlarm:CompositeAlarm
        %d delete aws:cloudwatch/metricAlarm:MetricAlarm
        1 delete aws:kms/key:Key
        1 delete aws:sns/topic:Topic
        1 delete aws:sns/topicPolicy:TopicPolicy
        1 delete aws:sns/topicSubscription:TopicSubscription
        1 update aws:cloudwatch/dashboard:Dashboard [dashboardBody]"""
            .formatted(
                declared.count("cloudwatch/compositeAlarm:CompositeAlarm"),
                declared.count("cloudwatch/metricAlarm:MetricAlarm")),
        changed.stepCounts());
  }

  @Test
  void withoutIdempotencyOnlyTheTableOfItsRecordsIsDeleted() throws Exception {
    project.set("idempotency", "false");

    var changed = project.up().succeeds();

    assertEquals(
        """
        1 delete aws:dynamodb/table:Table
        1 update aws:iam/rolePolicy:RolePolicy [policy]
        1 update aws:lambda/alias:Alias [functionVersion]
        1 update aws:lambda/function:Function [environment]""",
        changed.stepCounts());
  }

  @Test
  void destroyFailsAndKeepsAllResources() {
    var before = project.deployment().fakeAws().all().size();

    var destroyed = project.deployment().destroy().fails();

    assertTrue(destroyed.output().contains("because it is protected. To unprotect"));
    assertEquals(before, project.deployment().fakeAws().all().size());
  }

  @Test
  void theEarlierVersionOfTheLayerIsKeptAndListed() throws Exception {
    project.addFile("layer/target/layer/java/lib/another.jar");

    project.up().succeeds();

    var kept = Result.of(project.deployment()).orphaned();
    assertEquals(
        List.of("arn:aws:lambda:us-east-1:000000000000:layer:skerry-prod-shared:1"),
        kept.stream().map(FakeResource::id).toList());
    assertEquals(
        Optional.of("aws lambda list-layer-versions"), OrphanedResources.command(kept.get(0)));
  }
}
