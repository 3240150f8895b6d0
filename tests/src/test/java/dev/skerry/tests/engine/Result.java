package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an update comes to.
 *
 * @param urns what the stack knows, each as often as it is there
 * @param inventory what exists of it
 * @param leftOver what exists besides
 */
record Result(List<String> urns, Inventory inventory, List<FakeResource> leftOver) {

  /** As it is now; what is left over is found by the documented search, and nothing else is. */
  static Result of(Deployment deployment) throws IOException {
    var state = deployment.state();
    var resources = new ArrayList<>(deployment.fakeAws().all());
    var leftOver = OrphanedResources.of(deployment.fakeAws(), state);
    assertEquals(
        leftOver, OrphanedResources.found(deployment.fakeAws(), state, deployment.stackName()));
    resources.removeAll(leftOver);
    return new Result(state.urns(), Inventory.of(resources), leftOver);
  }

  /** Nothing lacks, and nothing is there twice. */
  void assertIsAs(Result undisturbed) {
    assertEquals(undisturbed.urns, urns);
    assertEquals(undisturbed.inventory, inventory);
  }

  /** The commands that find what is left over; empty if nothing is. */
  String found() {
    return leftOver.stream()
        .map(thing -> OrphanedResources.command(thing).orElseThrow())
        .collect(Collectors.joining(", "));
  }
}
