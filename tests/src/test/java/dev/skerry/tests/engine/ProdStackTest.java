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
  private DeclaredResources declared;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    declared = DeclaredResources.of("prod");
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
    assertEquals(declared.creates(), first.stepCounts());
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
