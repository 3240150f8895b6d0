package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.tests.fixture.FakeResource;
import dev.skerry.tests.fixture.InjectedFailure;
import dev.skerry.tests.fixture.InjectedFailures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first update of dev, at which creates fail. */
@EngineTest
final class FailingCreatesTest {
  private static final String TABLE = "aws:dynamodb/table:Table";
  private static final Set<String> TYPES =
      Set.of(
          "aws:apigatewayv2/api:Api",
          "aws:apigatewayv2/integration:Integration",
          "aws:apigatewayv2/route:Route",
          "aws:apigatewayv2/stage:Stage",
          "aws:cloudwatch/dashboard:Dashboard",
          "aws:cloudwatch/logGroup:LogGroup",
          "aws:cloudwatch/logMetricFilter:LogMetricFilter",
          "aws:cloudwatch/queryDefinition:QueryDefinition",
          TABLE,
          "aws:iam/role:Role",
          "aws:iam/rolePolicy:RolePolicy",
          "aws:lambda/alias:Alias",
          "aws:lambda/function:Function",
          "aws:lambda/layerVersion:LayerVersion",
          "aws:lambda/permission:Permission");

  private static final int RESOURCES = 103;

  private MainProject project;

  @BeforeEach
  void copy(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "dev");
  }

  @Test
  void whateverTypeFailsOnceIsCreatedByALaterUpdateAndNothingTwice() {
    var failed = new TreeSet<String>();
    while (failed.size() < TYPES.size()) {
      plan(
          TYPES.stream().filter(type -> !failed.contains(type)),
          InjectedFailure.Effect.FAIL_BEFORE);
      var steps = project.upInOrder().fails().steps();
      var type = steps.get(steps.size() - 1).type();
      assertTrue(failed.add(type), type + " failed a second time");
    }
    plan(Stream.of(), InjectedFailure.Effect.NONE);
    project.up().succeeds();

    assertEquals(RESOURCES, project.deployment().fakeAws().all().size());
    assertEquals(TYPES, failed);
    project.previewUnchanged().succeeds();
  }

  @Test
  void aTableThatExistsUnnoticedIsToldByTheFailureAndFoundByItsTags() throws Exception {
    plan(Stream.of(TABLE), InjectedFailure.Effect.FAIL_AFTER);
    var failure = project.up().fails();

    plan(Stream.of(), InjectedFailure.Effect.NONE);
    var second = project.up().succeeds();

    var leftOver = Result.of(project.deployment()).leftOver();
    assertTrue(failure.output().contains("nobody knows if it was done"), failure.output());
    assertEquals(
        List.of("create"),
        second.steps().stream().filter(step -> step.type().equals(TABLE)).map(Step::op).toList());
    assertEquals(List.of(TABLE), leftOver.stream().map(FakeResource::type).toList());
    assertEquals(
        Optional.of("aws resourcegroupstaggingapi get-resources"),
        OrphanedResources.command(leftOver.get(0)));
  }

  private void plan(Stream<String> types, InjectedFailure.Effect effect) {
    var faults =
        types.map(type -> new InjectedFailure(type, 1, effect)).toArray(InjectedFailure[]::new);
    InjectedFailures.plan(project.deployment().fakeAwsFolder(), faults);
  }
}
