package dev.skerry.tests.engine;

import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The steps of docs/when-an-update-fails.md, taken until an update succeeds.
 *
 * @param project whose update failed
 * @param steps the commands that were needed, in their order
 */
record Recovery(MainProject project, List<String> steps) {
  private static final Pattern TAKEN = Pattern.compile("'([^'\n]+)' exists already");

  /** What has its name from what it belongs to, so that AWS takes no second one. */
  private static final Map<String, String> DELETES =
      Map.of(
          "aws:apigatewayv2/route:Route", "delete-route",
          "aws:apigatewayv2/stage:Stage", "delete-stage",
          "aws:lambda/alias:Alias", "delete-alias");

  /** As many as an update has in the making when it is killed, at the very most. */
  private static final int MOST_UPDATES = 20;

  /**
   * After an update that failed.
   *
   * @throws AssertionError if the documented steps do not help
   */
  static Recovery of(MainProject project) throws IOException {
    var recovery = new Recovery(project, new ArrayList<>());
    recovery.update();
    return recovery;
  }

  /** After an update that was killed. */
  static Recovery ofKilled(MainProject project) throws Exception {
    var recovery = new Recovery(project, new ArrayList<>());
    var deployment = project.deployment();
    recovery.steps.add("cancel");
    deployment.cancel();
    recovery.update();
    if (!deployment.state().pending().isEmpty()) {
      recovery.steps.add("refresh --clear-pending-creates");
      deployment.clearPendingCreates().succeeds();
    }
    return recovery;
  }

  /** The steps, for the report. */
  String told() {
    return String.join(", ", steps);
  }

  private void update() throws IOException {
    for (var updates = 1; updates <= MOST_UPDATES; updates++) {
      steps.add("up");
      var update = project.up();
      if (update.succeeded()) {
        return;
      }
      deleteWhatIsTaken(update);
    }
    throw new AssertionError("No update succeeds: " + steps);
  }

  private void deleteWhatIsTaken(Outcome failure) throws IOException {
    var fakeAws = project.deployment().fakeAws();
    var names = TAKEN.matcher(failure.output()).results().map(it -> it.group(1)).toList();
    // A route and a stage can both be called $default: only what the stack does not know is
    // deleted.
    var taken =
        OrphanedResources.of(fakeAws, project.deployment().state()).stream()
            .filter(it -> isOneOf(names, it))
            .toList();
    if (taken.isEmpty()) {
      throw new AssertionError("No documented step helps:\n" + failure.output());
    }
    taken.forEach(thing -> steps.add(DELETES.get(thing.type())));
    taken.forEach(fakeAws::remove);
  }

  private static boolean isOneOf(List<String> names, FakeResource thing) {
    return DELETES.containsKey(thing.type()) && names.contains(thing.unique());
  }
}
