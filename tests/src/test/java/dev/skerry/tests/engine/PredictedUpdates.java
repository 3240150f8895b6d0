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

/** A change that needs more than one update, as docs/when-an-update-fails.md describes. */
record PredictedUpdates(Deployment deployment) {
  private static final String LOUD = "> **THIS UPDATE WILL FAIL**";
  private static final Pattern UNPROTECT =
      Pattern.compile(
          "`aws dynamodb update-table --region (\\S+) --table-name (\\S+)"
              + " --no-deletion-protection-enabled`");

  /**
   * Asserts that a change fails twice, and that the summary predicts it.
   *
   * @param blockedChanges the beginnings of lines in the summary
   * @return the output of the second update
   */
  String assertFails(Consumer<Context> change, String... blockedChanges) {
    var summary = deployment.summary(change);
    assertTrue(summary.contains(LOUD), summary);
    for (var blockedChange : blockedChanges) {
      assertTrue(
          summary.contains("\n> - " + blockedChange), blockedChange + " is not in\n" + summary);
    }
    deployment.upInOrder(change).fails();
    return deployment.upInOrder(change).fails().output();
  }

  /** Asserts that these updates succeed one after the other, and that the summary predicts it. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  final void assertAllSucceed(Consumer<Context>... changes) {
    for (var change : changes) {
      var summary = deployment.summary(change);
      assertFalse(summary.contains(LOUD), summary);
      deployment.upInOrder(change).succeeds();
    }
    deployment.previewUnchanged(changes[changes.length - 1]).succeeds();
  }

  /** Runs the commands in the summary of a change that disable deletion protection. */
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
    var found =
        fakeAws.all().stream().filter(resource -> resource.text("arn").equals(arn)).toList();
    found.forEach(resource -> unprotect(resource, fakeAws));
    return found.size() + " in " + region;
  }

  private static void unprotect(FakeResource resource, FakeAws fakeAws) {
    resource.properties().add("deletionProtectionEnabled", new JsonPrimitive(false));
    fakeAws.put(resource);
  }
}
