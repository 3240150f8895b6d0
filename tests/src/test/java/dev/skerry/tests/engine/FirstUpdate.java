package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.fixture.Fault;
import dev.skerry.tests.fixture.Faults;
import dev.skerry.tests.fixture.Thing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A stack's first update: what it should come to, and what it comes to when it fails at a create.
 *
 * @param creates what it creates, sorted by type and name, so that each has its place for ever
 * @param urns what the stack knows afterwards
 * @param inventory what exists afterwards
 */
record FirstUpdate(
    MainProject project, String stack, List<Step> creates, List<String> urns, Inventory inventory) {

  /**
   * Updates a stack, takes note of what came of it, and forgets it again.
   *
   * @param folder an empty folder
   * @param stack dev or prod
   */
  static FirstUpdate in(Path folder, String stack) throws Exception {
    var project = MainProject.in(folder, stack);
    var deployment = project.deployment();
    Faults.plan(deployment.worldFolder());
    deployment.save();
    var creates =
        project.up().succeeds().steps().stream()
            .filter(step -> step.type().startsWith("aws:"))
            .sorted(Comparator.comparing(Step::type).thenComparing(Step::name))
            .toList();
    return new FirstUpdate(
        project,
        stack,
        creates,
        deployment.state().urns(),
        Inventory.of(deployment.world().all()));
  }

  /**
   * Fails at a create before it is done: the next update comes to what an undisturbed one does, and
   * nothing is left over.
   *
   * @return how that was reached, for the report
   */
  String failsBefore(Step create) throws IOException {
    fail(create, Fault.Effect.FAIL_BEFORE);

    project.up().succeeds();

    var leftOver = leftOver();
    assertEquals(List.of(), leftOver);
    assertIsWhole(leftOver);
    return "made by the next up";
  }

  /**
   * Fails at a create although it is done: the documented steps come to what an undisturbed update
   * does, and the documented search finds what is left over.
   *
   * @return how that was reached, for the report
   */
  String failsAfter(Step create) throws IOException {
    fail(create, Fault.Effect.FAIL_AFTER);

    var recovery = Recovery.of(project);

    var leftOver = leftOver();
    assertIsWhole(leftOver);
    return told(recovery, leftOver);
  }

  private void fail(Step create, Fault.Effect effect) throws IOException {
    var deployment = project.deployment();
    deployment.restore();
    Faults.plan(
        deployment.worldFolder(),
        new Fault(Fault.Call.CREATE, create.type(), create.name(), 1, effect));
    project.upInOrder().fails();
    Faults.plan(deployment.worldFolder());
  }

  /** What is left over, if the documented search finds just that. */
  private List<Thing> leftOver() throws IOException {
    var deployment = project.deployment();
    var leftOver = LeftOver.of(deployment.world(), deployment.state());
    assertEquals(leftOver, LeftOver.found(deployment.world(), deployment.state(), stack));
    return leftOver;
  }

  private void assertIsWhole(List<Thing> leftOver) throws IOException {
    var things = new ArrayList<>(project.deployment().world().all());
    things.removeAll(leftOver);
    assertEquals(urns, project.deployment().state().urns());
    assertEquals(inventory, Inventory.of(things));
  }

  private static String told(Recovery recovery, List<Thing> leftOver) {
    var steps = String.join(", ", recovery.steps());
    var found =
        leftOver.stream()
            .map(thing -> LeftOver.command(thing).orElseThrow())
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? steps : "%s; the first is found by %s".formatted(steps, found);
  }
}
