package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.skerry.tests.fixture.FakeResource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The name of the access log's log group: in a new stack, and in a stack of an earlier release. */
@EngineTest
final class AccessLogNameTest {
  private static final String RETENTION_UPDATES =
      """
      update aws:cloudwatch/logGroup:LogGroup api-access-log [retentionInDays]
      update aws:cloudwatch/logGroup:LogGroup api-answer [retentionInDays]""";

  @TempDir private Path folder;

  @Test
  void anUpgradeChangesNoLogGroupAndReplacesNothing() throws Exception {
    var stack = RecordedStack.in(folder);

    var preview = stack.preview(RecordedApi.program(stack)).succeeds();

    assertEquals(List.of(), touchingLogs(preview));
  }

  @Test
  void anUpgradeAfterARefreshChangesNoLogGroupEither() throws Exception {
    var stack = RecordedStack.in(folder);
    stack.refresh().succeeds();

    var preview = stack.preview(RecordedApi.program(stack)).succeeds();

    assertEquals(List.of(), touchingLogs(preview));
  }

  @Test
  void anUpgradedStackKeepsTheNameWhenItsRetentionChanges() throws Exception {
    var stack = RecordedStack.in(folder);
    var name = AccessLogs.name(stack);

    var upgrade = stack.up(RecordedApi.program(stack, it -> it.logRetentionDays(7))).succeeds();
    var later = stack.up(RecordedApi.program(stack, it -> it.logRetentionDays(14))).succeeds();

    assertEquals(AccessLogs.STAGE_UPDATE + RETENTION_UPDATES, upgrade.stepLines());
    assertEquals(RETENTION_UPDATES, later.stepLines());
    assertEquals("14", AccessLogs.group(stack).text("retentionInDays"));
    assertEquals(name, AccessLogs.name(stack));
  }

  @Test
  void aNewStackLogsBelowVendedLogsAndKeepsThatName() throws Exception {
    var stack = RecordedApi.stack(folder);
    stack.up(RecordedApi.program(stack)).succeeds();
    var name = AccessLogs.name(stack);

    stack.refresh().succeeds();
    var again = stack.previewUnchanged(RecordedApi.program(stack)).succeeds();
    var later = stack.up(RecordedApi.program(stack, it -> it.logRetentionDays(14))).succeeds();

    assertTrue(name.matches("/aws/vendedlogs/apigateway/api-[0-9]{26}"), name);
    assertEquals("", again.stepLines());
    assertEquals(RETENTION_UPDATES, later.stepLines());
    assertEquals(name, AccessLogs.name(stack));
  }

  @Test
  void aNewStackIsDeployedInAnAccountWithDozensOfApis() throws Exception {
    var stack = RecordedApi.stack(folder);
    IntStream.range(0, 60).mapToObj(AccessLogNameTest::otherStage).forEach(stack.fakeAws()::put);

    stack.up(RecordedApi.program(stack)).succeeds();

    assertTrue(AccessLogs.name(stack).startsWith("/aws/vendedlogs/"));
  }

  /** Returns a stage whose access log goes to a log group outside /aws/vendedlogs/. */
  private static FakeResource otherStage(int number) {
    var group = "arn:aws:logs:us-east-1:000000000000:log-group:other-access-log-" + number;
    var properties = "{accessLogSettings: {destinationArn: '%s'}}".formatted(group);
    return new FakeResource(
        AccessLogs.STAGE,
        "other%d $default".formatted(number),
        "$default",
        JsonParser.parseString(properties).getAsJsonObject());
  }

  /** Returns the steps that replace or delete a resource, or change a log group. */
  private static List<Step> touchingLogs(Outcome outcome) {
    return outcome.steps().stream()
        .filter(
            step ->
                step.type().equals(AccessLogs.LOG_GROUP)
                    || step.op().contains("replace")
                    || step.op().equals("delete"))
        .toList();
  }
}
