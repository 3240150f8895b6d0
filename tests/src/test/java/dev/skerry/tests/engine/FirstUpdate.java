package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.fixture.InjectedFailure;
import dev.skerry.tests.fixture.InjectedFailures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The first update of a stack: its result, and its result after a create has failed.
 *
 * @param creates the creates, sorted by type and name, so that their indices stay the same
 * @param expected the result of an update without failures
 */
record FirstUpdate(MainProject project, List<Step> creates, Result expected) {

  /**
   * Updates a stack and records the result.
   *
   * @param folder an empty folder
   * @param stack dev or prod
   */
  static FirstUpdate in(Path folder, String stack) throws Exception {
    var project = MainProject.in(folder, stack);
    InjectedFailures.plan(project.deployment().fakeAwsFolder());
    project.deployment().save();
    var creates =
        project.up().succeeds().steps().stream()
            .filter(step -> step.type().startsWith("aws:"))
            .sorted(Comparator.comparing(Step::type).thenComparing(Step::name))
            .toList();
    return new FirstUpdate(project, creates, Result.of(project.deployment()));
  }

  String stack() {
    return project.deployment().stackName();
  }

  /**
   * Makes a create fail before the resource exists, and asserts that the next update has the
   * expected result and leaves no orphaned resources.
   *
   * @return the steps to this result, for the report
   */
  String failBefore(Step create) throws IOException {
    fail(create, InjectedFailure.Effect.FAIL_BEFORE);

    project.up().succeeds();

    assertEquals(expected, Result.of(project.deployment()));
    return "created by the next up";
  }

  /**
   * Makes a create fail after the resource exists, and asserts that the documented steps have the
   * expected result and that the documented search finds the orphaned resources.
   *
   * @return the steps to this result, for the report
   */
  String failAfter(Step create) throws IOException {
    fail(create, InjectedFailure.Effect.FAIL_AFTER);

    var steps = Recovery.of(project).text();

    var result = Result.of(project.deployment());
    result.assertSameResources(expected);
    return result.orphaned().isEmpty()
        ? steps
        : "%s; orphaned resource found by %s".formatted(steps, result.searchCommands());
  }

  private void fail(Step create, InjectedFailure.Effect effect) throws IOException {
    var deployment = project.deployment();
    deployment.restore();
    var failure =
        new InjectedFailure(InjectedFailure.Call.CREATE, create.type(), create.name(), 1, effect);
    InjectedFailures.plan(deployment.fakeAwsFolder(), failure);
    project.upInOrder().fails();
    InjectedFailures.plan(deployment.fakeAwsFolder());
  }
}
