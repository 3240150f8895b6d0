package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import dev.skerry.serverless.OverrideArgs;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overrides of the access log's log group, whose name an upgrade of the component keeps. */
@EngineTest
final class AccessLogOverrideTest {
  private static final String CHILD = "aws:cloudwatch:LogGroup api-access-log";
  private static final OverrideArgs NAME = OverrideArgs.of(CHILD, "name", "\"mine\"");

  @TempDir private Path folder;

  @Test
  void aNewStackUsesAnOverriddenName() throws Exception {
    var stack = RecordedApi.stack(folder);

    stack.up(program(stack, NAME)).succeeds();

    assertEquals("mine", AccessLogs.name(stack));
    stack.previewUnchanged(program(stack, NAME)).succeeds();
  }

  @Test
  void anUpgradedStackUsesAnOverriddenName() throws Exception {
    var stack = RecordedStack.in(folder);

    stack.up(program(stack, NAME)).succeeds();

    assertEquals("mine", AccessLogs.name(stack));
  }

  @Test
  void anUpgradedStackUsesAChangedOverriddenName() throws Exception {
    var stack = RecordedStack.in(folder);
    stack.up(program(stack, NAME)).succeeds();

    stack.up(program(stack, OverrideArgs.of(CHILD, "name", "\"yours\""))).succeeds();

    assertEquals("yours", AccessLogs.name(stack));
  }

  @Test
  void aRemovedOverrideKeepsTheName() throws Exception {
    var stack = RecordedApi.stack(folder);
    stack.up(program(stack, NAME)).succeeds();

    var preview = stack.preview(program(stack)).succeeds();

    assertEquals("", preview.stepLines());
  }

  @Test
  void anUpgradedStackUsesAnOverriddenPrefix() throws Exception {
    var stack = RecordedStack.in(folder);

    stack.up(program(stack, OverrideArgs.of(CHILD, "namePrefix", "\"mine-\""))).succeeds();

    assertTrue(AccessLogs.name(stack).matches("mine-[0-9]{26}"), AccessLogs.name(stack));
  }

  @Test
  void aNameOverriddenWithNullIsAutoNamed() throws Exception {
    var stack = RecordedApi.stack(folder);

    stack.up(program(stack, OverrideArgs.of(CHILD, "name", "null"))).succeeds();

    var name = AccessLogs.name(stack);
    assertTrue(name.matches("api-access-log-[0-9a-f]{7}"), name);
  }

  @Test
  void anotherOverrideUpdatesAnUpgradedStackInPlace() throws Exception {
    var stack = RecordedStack.in(folder);
    var name = AccessLogs.name(stack);
    var program = program(stack, OverrideArgs.of(CHILD, "retentionInDays", "3"));

    var up = stack.up(program).succeeds();

    assertEquals(
        AccessLogs.STAGE_UPDATE
            + "update aws:cloudwatch/logGroup:LogGroup api-access-log [retentionInDays]",
        up.stepLines());
    assertEquals(name, AccessLogs.name(stack));
  }

  private static Consumer<Context> program(Deployment stack, OverrideArgs... overrides) {
    return RecordedApi.program(stack, args -> args.overrides(overrides));
  }
}
