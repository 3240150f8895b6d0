package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.fixture.Fault;
import dev.skerry.tests.fixture.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A first update of production that fails while it creates a resource, for every type that it has.
 */
@EngineTest
@Tag("engine-full")
@TestInstance(Lifecycle.PER_CLASS)
final class FailedUpdateTest {
  private static final int RESOURCES = 158;

  /** What AWS puts over what is there. */
  private static final List<String> OVERWRITTEN =
      List.of(
          "aws:cloudwatch/compositeAlarm:CompositeAlarm",
          "aws:cloudwatch/dashboard:Dashboard",
          "aws:sns/topicPolicy:TopicPolicy");

  /** What is made again under another name, or with another id. */
  private static final List<String> MADE_AGAIN =
      List.of(
          "aws:apigatewayv2/api:Api",
          "aws:apigatewayv2/integration:Integration",
          "aws:cloudwatch/logGroup:LogGroup",
          "aws:cloudwatch/logMetricFilter:LogMetricFilter",
          "aws:cloudwatch/metricAlarm:MetricAlarm",
          "aws:cloudwatch/queryDefinition:QueryDefinition",
          "aws:dynamodb/table:Table",
          "aws:iam/role:Role",
          "aws:iam/rolePolicy:RolePolicy",
          "aws:kms/key:Key",
          "aws:lambda/function:Function",
          "aws:lambda/layerVersion:LayerVersion",
          "aws:lambda/permission:Permission",
          "aws:sns/topic:Topic",
          "aws:sns/topicSubscription:TopicSubscription");

  /** What has its name from what it belongs to, so that AWS takes no second one. */
  private static final List<String> TAKEN =
      List.of(
          "aws:apigatewayv2/route:Route", "aws:apigatewayv2/stage:Stage", "aws:lambda/alias:Alias");

  private static final List<String> ALL =
      Stream.of(OVERWRITTEN, MADE_AGAIN, TAKEN).flatMap(List::stream).toList();

  private MainProject project;
  private Deployment deployment;

  @BeforeAll
  void initialize(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "prod");
    deployment = project.deployment();
    plan();
    deployment.save();
  }

  @BeforeEach
  void forget() throws Exception {
    deployment.restore();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void whatWasNotCreatedIsCreatedByTheNextUpdate(String type) {
    plan(new Fault(type, 1, Fault.Effect.FAIL_BEFORE));
    project.up().fails();

    plan();
    project.up().succeeds();

    assertEquals(RESOURCES, deployment.world().all().size());
  }

  @ParameterizedTest
  @FieldSource("OVERWRITTEN")
  void whatExistsUnnoticedIsOverwrittenByTheNextUpdate(String type) {
    plan(new Fault(type, 1, Fault.Effect.FAIL_AFTER));
    project.up().fails();

    plan();
    project.up().succeeds();

    assertEquals(RESOURCES, deployment.world().all().size());
  }

  @ParameterizedTest
  @FieldSource("MADE_AGAIN")
  void whatExistsUnnoticedIsMadeAgainByTheNextUpdate(String type) {
    plan(new Fault(type, 1, Fault.Effect.FAIL_AFTER));
    project.up().fails();

    plan();
    project.up().succeeds();

    assertEquals(RESOURCES + 1, deployment.world().all().size());
  }

  @ParameterizedTest
  @FieldSource("TAKEN")
  void whatExistsUnnoticedUnderAFixedNameIsToldAndHasToBeDeletedByHand(String type) {
    plan(new Fault(type, 1, Fault.Effect.FAIL_AFTER));
    project.upInOrder().fails();
    plan();
    var refused = project.up().fails();

    var unnoticed =
        deployment.world().all(type).stream()
            .filter(thing -> refused.output().contains("'" + thing.unique() + "' exists already"))
            .toList();
    unnoticed.forEach(deployment.world()::remove);
    project.up().succeeds();

    assertEquals(1, unnoticed.size());
    assertEquals(RESOURCES, deployment.world().all().size());
  }

  private void plan(Fault... faults) {
    Faults.plan(deployment.worldFolder(), faults);
  }
}
