package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import dev.skerry.serverless.monitoring.SlackArgs;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Changes of the Slack channel that receives alarms. */
@EngineTest
final class SlackChannelTest extends DeployedProgram {
  private static final String CHANNEL =
      "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration";

  SlackChannelTest() {
    super(channel("T1", "C1"));
  }

  @Test
  void anotherWorkspaceReplacesTheConfigurationUnderItsName() {
    var changed = deployment.up(channel("T2", "C2")).succeeds();

    assertEquals(
        """
        create-replacement %1$s monitoring-slack [slackChannelId, slackTeamId]
        delete-replaced %1$s monitoring-slack
        replace %1$s monitoring-slack [slackChannelId, slackTeamId]"""
            .formatted(CHANNEL),
        changed.stepLines());
    assertEquals(List.of("app-test-monitoring T2 C2"), channels());
  }

  @Test
  void anotherChannelUpdatesTheConfigurationInPlace() {
    var changed = deployment.up(channel("T1", "C2")).succeeds();

    assertEquals(
        "update %s monitoring-slack [slackChannelId]".formatted(CHANNEL), changed.stepLines());
    assertEquals(List.of("app-test-monitoring T1 C2"), channels());
  }

  private List<String> channels() {
    return deployment.fakeAws().all(CHANNEL).stream()
        .map(
            it ->
                "%s %s %s"
                    .formatted(
                        it.text("configurationName"),
                        it.text("slackTeamId"),
                        it.text("slackChannelId")))
        .toList();
  }

  private static Consumer<Context> channel(String team, String channel) {
    var args =
        MonitoringArgs.builder()
            .apiId("a1b2c3")
            .stageName("$default")
            .slack(SlackArgs.builder().teamId(team).channelId(channel).build())
            .build();
    return context -> new Monitoring("monitoring", args, null);
  }
}
