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

  private static String error(MonitoringArgs.Builder args) {
    var built = args.build();
    return assertThrows(
            IllegalArgumentException.class,
            () -> MonitoringSettings.of("shop", "app-test-shop", built))
        .getMessage();
  }

  @Test
  void aSubscriptionIsNamedAfterItsAddressNotItsIndex() {
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
  void aWebhookConfirmsItsSubscriptionAutomatically() {
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
  void aWebhookWithoutTlsIsInvalidAndNotShown(String url) {
    var args = MonitoringTest.api().webhookUrl(url).build();

    var program = RecordedProgram.run(ctx -> new Monitoring("shop", args, null), Map.of());

    assertEquals(
        "Monitoring 'shop': webhookUrl is not an https URL. Allowed: https://…."
            + " Fix: change webhookUrl.",
        program.failure());
  }

  @Test
  void theRoleOfSlackCanOnlyReadMetrics() {
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
  void aGivenTopicIsUsedUnchanged() {
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
  void subscribersRequireAlarms() {
    var args =
        MonitoringTest.api()
            .alarms(false)
            .emails("a@example.com")
            .slack(slack("T1", "C1"))
            .webhookUrl("https://pager.example.com")
            .topicArn(OWN);

    assertEquals(
        """
        Monitoring 'shop': emails conflicts with alarms, which is false. Allowed: emails only with alarms. Fix: set alarms to true, or remove emails.
        Monitoring 'shop': slack conflicts with alarms, which is false. Allowed: slack only with alarms. Fix: set alarms to true, or remove slack.
        Monitoring 'shop': webhookUrl conflicts with alarms, which is false. Allowed: webhookUrl only with alarms. Fix: set alarms to true, or remove webhookUrl.
        Monitoring 'shop': topicArn conflicts with alarms, which is false. Allowed: topicArn only with alarms. Fix: set alarms to true, or remove topicArn.""",
        error(args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#alerts", "alerts", "C0123 ABCD"})
  void theNameOfAChannelIsNotItsId(String channelId) {
    assertEquals(
        "Monitoring 'shop': slack: channelId is '"
            + channelId
            + "'. Allowed: uppercase letters and digits, such as C0123ABCD. Fix: change channelId.",
        error(MonitoringTest.api().slack(slack("T0123ABCD", channelId))));
  }

  @Test
  void aSlackChannelWithoutIdsIsInvalid() {
    assertEquals(
        """
        Monitoring 'shop': slack: teamId is missing. Allowed: uppercase letters and digits, such as T0123ABCD. Fix: set teamId.
        Monitoring 'shop': slack: channelId is missing. Allowed: uppercase letters and digits, such as C0123ABCD. Fix: set channelId.""",
        error(MonitoringTest.api().slack(SlackArgs.builder().build())));
  }

  @Test
  void theNameOfASlackConfigurationHasAtMost128Characters() {
    var name = "d".repeat(129);
    var args = MonitoringTest.api().slack(slack("T1", "C1")).build();

    var error =
        assertThrows(
            IllegalArgumentException.class, () -> MonitoringSettings.of("shop", name, args));

    assertEquals(
        "Monitoring 'shop': the physical name of the Slack configuration is '"
            + name
            + "', which has 129 characters. Allowed: 1 to 128 characters for project, stack and"
            + " component together. Fix: shorten one of the three names.",
        error.getMessage());
  }
}
