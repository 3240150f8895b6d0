package dev.skerry.serverless.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmSubscriptionsTest {
  private static final String SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription";
  private static final String TOPIC = "arn:aws:sns/topic:Topic:shop-topic";
  private static final String OWN = "arn:aws:sns:eu-west-1:111122223333:on-call";

  private static SlackArgs slack(String teamId, String channelId) {
    return SlackArgs.builder().teamId(teamId).channelId(channelId).build();
  }

  private static String refusal(MonitoringArgs.Builder args) {
    var built = args.build();
    return assertThrows(
            IllegalArgumentException.class,
            () -> MonitoringSettings.of("shop", "app-test-shop", built))
        .getMessage();
  }

  @Test
  void aSubscriptionIsNamedAfterItsAddressNotItsPlaceInTheList() {
    var program =
        MonitoringTest.declare(MonitoringTest.api().emails("a@example.com", "b@example.com"));

    var names =
        program.ofType(SUBSCRIPTION).stream().map(subscription -> subscription.name()).toList();
    assertEquals(List.of("shop-email-a@example.com", "shop-email-b@example.com"), names);
    assertEquals(
        Map.of("endpoint", "b@example.com", "protocol", "email", "topic", TOPIC),
        program.resource(SUBSCRIPTION, "shop-email-b@example.com").inputs());
  }

  @Test
  void aWebhookConfirmsByItself() {
    var program =
        MonitoringTest.declare(MonitoringTest.api().webhookUrl("https://pager.example.com/k?a=1"));

    assertEquals(
        Map.of(
            "endpoint",
            "https://pager.example.com/k?a=1",
            "protocol",
            "https",
            "topic",
            TOPIC,
            "endpointAutoConfirms",
            true),
        program.resource(SUBSCRIPTION, "shop-webhook").inputs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://pager.example.com/key", "pager.example.com/key"})
  void aWebhookWithoutTlsIsRefusedAndNotQuoted(String url) {
    var args = MonitoringTest.api().webhookUrl(url).build();

    var program = RecordedProgram.run(ctx -> new Monitoring("shop", args, null), Map.of());

    assertEquals(
        "Monitoring 'shop': webhookUrl is no https address. Allowed: https://…."
            + " Fix: change webhookUrl.",
        program.failure());
  }

  @Test
  void aSlackChannelMayReadMetricsAndNothingElse() {
    var program =
        MonitoringTest.declare(MonitoringTest.api().slack(slack("T0123ABCD", "C0123ABCD")));

    assertEquals(
        Map.of(
            "configurationName", "app-test-shop",
            "slackTeamId", "T0123ABCD",
            "slackChannelId", "C0123ABCD",
            "snsTopicArns", List.of(TOPIC),
            "iamRoleArn", "arn:aws:iam/role:Role:shop-slack",
            "guardrailPolicyArns", List.of("arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"),
            "loggingLevel", "ERROR"),
        program
            .resource(
                "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration", "shop-slack")
            .inputs());
    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
            + "\"cloudwatch:Describe*\",\"cloudwatch:Get*\",\"cloudwatch:List*\"],"
            + "\"Resource\":[\"*\"]}]}",
        program.resource("aws:iam/rolePolicy:RolePolicy", "shop-slack").input("policy"));
    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{"
            + "\"Service\":\"chatbot.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
        program.resource("aws:iam/role:Role", "shop-slack").input("assumeRolePolicy"));
  }

  @Test
  void aTopicOfYourOwnIsUsedAsItIs() {
    var program =
        MonitoringTest.declare(MonitoringTest.api().topicArn(OWN).emails("a@example.com"));

    assertEquals(OWN, program.output("topicArn"));
    assertEquals(OWN, program.resource(SUBSCRIPTION, "shop-email-a@example.com").input("topic"));
    assertEquals(
        List.of(OWN),
        program
            .resource("aws:cloudwatch/compositeAlarm:CompositeAlarm", "shop-service")
            .input("alarmActions"));
    var made = List.of("aws:sns/topic:Topic", "aws:sns/topicPolicy:TopicPolicy", "aws:kms/key:Key");
    assertEquals(List.of(), made.stream().flatMap(type -> program.ofType(type).stream()).toList());
  }

  @Test
  void whoeverWouldNotBeToldIsRefused() {
    var args =
        MonitoringTest.api()
            .alarms(false)
            .emails("a@example.com")
            .slack(slack("T1", "C1"))
            .webhookUrl("https://pager.example.com")
            .topicArn(OWN);

    assertEquals(
        """
        Monitoring 'shop': emails is [a@example.com], and alarms is false: nobody would be told. Allowed: emails only with alarms. Fix: set alarms to true, or leave emails out.
        Monitoring 'shop': slack is set, and alarms is false: nobody would be told. Allowed: slack only with alarms. Fix: set alarms to true, or leave slack out.
        Monitoring 'shop': webhookUrl is set, and alarms is false: nobody would be told. Allowed: webhookUrl only with alarms. Fix: set alarms to true, or leave webhookUrl out.
        Monitoring 'shop': topicArn is set, and alarms is false: nobody would be told. Allowed: topicArn only with alarms. Fix: set alarms to true, or leave topicArn out.""",
        refusal(args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#alerts", "alerts", "C0123 ABCD"})
  void aChannelsNameIsNotItsId(String channelId) {
    assertEquals(
        "Monitoring 'shop': slack: channelId is '"
            + channelId
            + "'. Allowed: capitals and digits, such as C0123ABCD. Fix: change channelId.",
        refusal(MonitoringTest.api().slack(slack("T0123ABCD", channelId))));
  }

  @Test
  void aSlackChannelWithoutIdsIsRefused() {
    assertEquals(
        """
        Monitoring 'shop': slack: teamId is ''. Allowed: capitals and digits, such as T0123ABCD. Fix: change teamId.
        Monitoring 'shop': slack: channelId is ''. Allowed: capitals and digits, such as C0123ABCD. Fix: change channelId.""",
        refusal(MonitoringTest.api().slack(SlackArgs.builder().build())));
  }

  @Test
  void aSlackConfigurationHasAShorterNameThanADashboard() {
    var name = "d".repeat(129);
    var args = MonitoringTest.api().slack(slack("T1", "C1")).build();

    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> MonitoringSettings.of("shop", name, args));

    assertEquals(
        "Monitoring 'shop': the Slack configuration's name is '"
            + name
            + "', 129 characters. Allowed: 1 to 128 for project, stack and component."
            + " Fix: shorten one of them.",
        refusal.getMessage());
  }
}
