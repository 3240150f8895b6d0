package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.tests.fixture.Thing;
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
record Result(List<String> urns, Inventory inventory, List<Thing> leftOver) {

  /** As it is now; what is left over is found by the documented search, and nothing else is. */
  static Result of(Deployment deployment) throws IOException {
    var state = deployment.state();
    var things = new ArrayList<>(deployment.world().all());
    var leftOver = LeftOver.of(deployment.world(), state);
    assertEquals(leftOver, LeftOver.found(deployment.world(), state, deployment.stackName()));
    things.removeAll(leftOver);
    return new Result(state.urns(), Inventory.of(things), leftOver);
  }

  /** Nothing lacks, and nothing is there twice. */
  void assertIsAs(Result undisturbed) {
    assertEquals(undisturbed.urns, urns);
    assertEquals(undisturbed.inventory, inventory);
  }

  /** The commands that find what is left over; empty if nothing is. */
  String found() {
    return leftOver.stream()
        .map(thing -> LeftOver.command(thing).orElseThrow())
        .collect(Collectors.joining(", "));
  }
}
