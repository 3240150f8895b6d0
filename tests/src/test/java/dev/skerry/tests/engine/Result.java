package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of an update.
 *
 * @param urns the URNs in the state, with duplicates
 * @param inventory the resources of the stack
 * @param orphaned the orphaned resources
 */
record Result(List<String> urns, Inventory inventory, List<FakeResource> orphaned) {

  /**
   * Returns the current result, and asserts that the documented search finds exactly the orphaned
   * resources.
   */
  static Result of(Deployment deployment) throws IOException {
    var state = deployment.state();
    var resources = new ArrayList<>(deployment.fakeAws().all());
    var orphaned = OrphanedResources.of(deployment.fakeAws(), state);
    assertEquals(
        orphaned, OrphanedResources.search(deployment.fakeAws(), state, deployment.stackName()));
    resources.removeAll(orphaned);
    return new Result(state.urns(), Inventory.of(resources), orphaned);
  }

  /** Asserts that the stack has the expected resources, each once. */
  void assertSameResources(Result expected) {
    assertEquals(expected.urns, urns);
    assertEquals(expected.inventory, inventory);
  }

  /** Returns the commands that find the orphaned resources. */
  String searchCommands() {
    return orphaned.stream()
        .map(resource -> OrphanedResources.command(resource).orElseThrow())
        .collect(Collectors.joining(", "));
  }
}
