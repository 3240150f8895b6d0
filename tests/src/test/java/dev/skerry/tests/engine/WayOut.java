package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonPrimitive;
import com.pulumi.Context;
import dev.skerry.tests.fixture.FakeAws;
import dev.skerry.tests.fixture.FakeResource;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A change that takes more than one deployment, as docs/when-an-update-fails.md says. */
record WayOut(Deployment deployment) {
  private static final String LOUD = "> **THIS UPDATE WILL FAIL**";
  private static final Pattern UNPROTECT =
      Pattern.compile(
          "`aws dynamodb update-table --region (\\S+) --table-name (\\S+)"
              + " --no-deletion-protection-enabled`");

  /**
   * The summary says that the change fails, it does, and trying again does not help.
   *
   * @param obstacles what the summary says, as beginnings of lines
   * @return what it printed the last time
   */
  String isRefused(Consumer<Context> change, String... obstacles) {
    var summary = deployment.summary(change);
    assertTrue(summary.contains(LOUD), summary);
    for (var obstacle : obstacles) {
      assertTrue(summary.contains("\n> - " + obstacle), obstacle + " is not in\n" + summary);
    }
    deployment.upInOrder(change).fails();
    return deployment.upInOrder(change).fails().output();
  }

  /** Each of these deployments succeeds, the summary has nothing against it, and all is done. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  final void isTaken(Consumer<Context>... changes) {
    for (var change : changes) {
      var summary = deployment.summary(change);
      assertFalse(summary.contains(LOUD), summary);
      deployment.upInOrder(change).succeeds();
    }
    deployment.previewUnchanged(changes[changes.length - 1]).succeeds();
  }

  /** Runs the commands that the summary of that change names. */
  List<String> unprotect(Consumer<Context> change) {
    return UNPROTECT
        .matcher(deployment.summary(change))
        .results()
        .map(command -> unprotected(command.group(1), command.group(2)))
        .toList();
  }

  private String unprotected(String region, String table) {
    var fakeAws = deployment.fakeAws();
    var arn = "arn:aws:dynamodb:%s:000000000000:table/%s".formatted(region, table);
    var found = fakeAws.all().stream().filter(thing -> thing.text("arn").equals(arn)).toList();
    found.forEach(thing -> unprotect(thing, fakeAws));
    return found.size() + " in " + region;
  }

  private static void unprotect(FakeResource thing, FakeAws fakeAws) {
    thing.properties().add("deletionProtectionEnabled", new JsonPrimitive(false));
    fakeAws.put(thing);
  }
}
