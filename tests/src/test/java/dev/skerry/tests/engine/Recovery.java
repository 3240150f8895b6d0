package dev.skerry.tests.engine;

import dev.skerry.tests.fixture.FakeResource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recovers a stack with the steps of docs/when-an-update-fails.md.
 *
 * @param project the project whose update failed
 * @param steps the commands so far
 */
record Recovery(MainProject project, List<String> steps) {
  private static final Pattern CONFLICT = Pattern.compile("'([^'\n]+)' exists already");

  /**
   * The types whose resources have a fixed name within their parent, so that a second one
   * conflicts.
   */
  private static final Map<String, String> DELETES =
      Map.of(
          "aws:apigatewayv2/route:Route", "delete-route",
          "aws:apigatewayv2/stage:Stage", "delete-stage",
          "aws:lambda/alias:Alias", "delete-alias");

  /** The maximum number of resources that an update creates at the same time. */
  private static final int MAX_UPDATES = 20;

  /**
   * Recovers a stack after a failed update.
   *
   * @throws AssertionError if the documented steps do not help
   */
  static Recovery of(MainProject project) throws IOException {
    var recovery = new Recovery(project, new ArrayList<>());
    recovery.update();
    return recovery;
  }

  /** Recovers a stack after a killed update. */
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

  /** Returns the steps as text, for the report. */
  String text() {
    return String.join(", ", steps);
  }

  private void update() throws IOException {
    for (var updates = 1; updates <= MAX_UPDATES; updates++) {
      steps.add("up");
      var update = project.up();
      if (update.succeeded()) {
        return;
      }
      deleteConflicting(update);
    }
    throw new AssertionError("No update succeeds: " + steps);
  }

  private void deleteConflicting(Outcome failure) throws IOException {
    var fakeAws = project.deployment().fakeAws();
    var names = CONFLICT.matcher(failure.output()).results().map(it -> it.group(1)).toList();
    // A route and a stage can both be called $default, so only orphaned resources are deleted.
    var taken =
        OrphanedResources.of(fakeAws, project.deployment().state()).stream()
            .filter(it -> isOneOf(names, it))
            .toList();
    if (taken.isEmpty()) {
      throw new AssertionError("No documented step helps:\n" + failure.output());
    }
    taken.forEach(resource -> steps.add(DELETES.get(resource.type())));
    taken.forEach(fakeAws::remove);
  }

  private static boolean isOneOf(List<String> names, FakeResource resource) {
    return DELETES.containsKey(resource.type()) && names.contains(resource.unique());
  }
}
