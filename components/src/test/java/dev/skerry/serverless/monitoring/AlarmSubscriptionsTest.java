package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.api;
import static dev.skerry.serverless.monitoring.MonitoringTest.assertInvalid;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

  @Test
  void aSubscriptionIsNamedAfterItsAddressNotItsIndex() {
    var program = declare(api().emails("a@example.com", "b@example.com"));

    var names =
        program.ofType(SUBSCRIPTION).stream().map(subscription -> subscription.name()).toList();
    assertEquals(List.of("shop-email-a@example.com", "shop-email-b@example.com"), names);
    assertEquals(
        Map.of("endpoint", "b@example.com", "protocol", "email", "topic", TOPIC),
        program.resource(SUBSCRIPTION, "shop-email-b@example.com").inputs());
  }

  @Test
  void aWebhookConfirmsItsSubscriptionAutomatically() {
    var program = declare(api().webhookUrl("https://pager.example.com/k?a=1"));

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
  void aWebhookWithoutTlsIsInvalidAndNotShown(String url) {
    var args = api().webhookUrl(url).build();

    var program = RecordedProgram.run(ctx -> new Monitoring("shop", args, null), Map.of());

    assertEquals(
        "Monitoring 'shop': webhookUrl is not an https URL. Allowed: https://…."
            + " Fix: change webhookUrl.",
        program.failure());
  }

  @Test
  void theRoleOfSlackCanOnlyReadMetrics() {
    var program = declare(api().slack(slack("T0123ABCD", "C0123ABCD")));

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
  void aGivenTopicIsUsedUnchanged() {
    var program = declare(api().topicArn(OWN).emails("a@example.com"));

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
  void subscribersRequireAlarms() {
    var args =
        api()
            .alarms(false)
            .emails("a@example.com")
            .slack(slack("T1", "C1"))
            .webhookUrl("https://pager.example.com")
            .topicArn(OWN);

    assertInvalid(
        args,
        """
        emails conflicts with alarms, which is false. Allowed: emails only with alarms. Fix: set alarms to true, or remove emails.
        slack conflicts with alarms, which is false. Allowed: slack only with alarms. Fix: set alarms to true, or remove slack.
        webhookUrl conflicts with alarms, which is false. Allowed: webhookUrl only with alarms. Fix: set alarms to true, or remove webhookUrl.
        topicArn conflicts with alarms, which is false. Allowed: topicArn only with alarms. Fix: set alarms to true, or remove topicArn.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#alerts", "alerts", "C0123 ABCD"})
  void theNameOfAChannelIsNotItsId(String channelId) {
    assertInvalid(
        api().slack(slack("T0123ABCD", channelId)),
        "slack: channelId is '"
            + channelId
            + "'. Allowed: uppercase letters and digits, such as C0123ABCD. Fix: change channelId.");
  }

  @Test
  void aSlackChannelWithoutIdsIsInvalid() {
    assertInvalid(
        api().slack(SlackArgs.builder().build()),
        """
        slack: teamId is missing. Allowed: uppercase letters and digits, such as T0123ABCD. Fix: set teamId.
        slack: channelId is missing. Allowed: uppercase letters and digits, such as C0123ABCD. Fix: set channelId.""");
  }

  @Test
  void theNameOfASlackConfigurationHasAtMost128Characters() {
    var name = "d".repeat(129);
    var args = api().slack(slack("T1", "C1"));

    assertInvalid(
        name,
        args,
        ("the physical name of the Slack configuration is '%s', which has 129 characters."
                + " Allowed: 1 to 128 characters for project, stack and component together."
                + " Fix: shorten one of the three names.")
            .formatted(name));
  }
}
