package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.fixture.InjectedFailure;
import dev.skerry.tests.fixture.InjectedFailures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A stack's first update: what it should come to, and what it comes to when it fails at a create.
 *
 * @param creates what it creates, sorted by type and name, so that each has its place for ever
 * @param undisturbed what it should come to
 */
record FirstUpdate(MainProject project, List<Step> creates, Result undisturbed) {

  /**
   * Updates a stack and takes note of what came of it.
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
   * Fails at a create before it is done: the next update comes to what an undisturbed one does, and
   * nothing is left over.
   *
   * @return how that was reached, for the report
   */
  String failsBefore(Step create) throws IOException {
    fail(create, InjectedFailure.Effect.FAIL_BEFORE);

    project.up().succeeds();

    assertEquals(undisturbed, Result.of(project.deployment()));
    return "made by the next up";
  }

  /**
   * Fails at a create although it is done: the documented steps come to what an undisturbed update
   * does, and the documented search finds what is left over.
   *
   * @return how that was reached, for the report
   */
  String failsAfter(Step create) throws IOException {
    fail(create, InjectedFailure.Effect.FAIL_AFTER);

    var steps = Recovery.of(project).told();

    var result = Result.of(project.deployment());
    result.assertIsAs(undisturbed);
    return result.leftOver().isEmpty()
        ? steps
        : "%s; the first is found by %s".formatted(steps, result.found());
  }

  private void fail(Step create, InjectedFailure.Effect effect) throws IOException {
    var deployment = project.deployment();
    deployment.restore();
    var fault =
        new InjectedFailure(InjectedFailure.Call.CREATE, create.type(), create.name(), 1, effect);
    InjectedFailures.plan(deployment.fakeAwsFolder(), fault);
    project.upInOrder().fails();
    InjectedFailures.plan(deployment.fakeAwsFolder());
  }
}
