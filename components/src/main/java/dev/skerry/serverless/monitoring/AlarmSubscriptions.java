package dev.skerry.serverless.monitoring;

import com.pulumi.aws.chatbot.SlackChannelConfiguration;
import com.pulumi.aws.chatbot.SlackChannelConfigurationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.Partition;
import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;

/** Who is told what a topic is told: addresses, a Slack channel, a webhook. */
record AlarmSubscriptions(ChildOptions children, Output<String> topicArn, Output<String> region) {
  private static final List<String> READ_METRICS =
      List.of("cloudwatch:Describe*", "cloudwatch:Get*", "cloudwatch:List*");

  void add(MonitoringSettings settings) {
    var subscribers = settings.subscribers();
    subscribers.emails().forEach(this::addEmail);
    subscribers.slack().ifPresent(slack -> addSlack(slack, settings.dashboardName()));
    subscribers.webhookUrl().ifPresent(this::addWebhook);
  }

  /** Named by its address: in a list that changes, each subscription keeps its confirmation. */
  private void addEmail(String email) {
    var args = TopicSubscriptionArgs.builder().topic(topicArn).protocol("email").endpoint(email);
    new TopicSubscription(children.name("email-" + email), args.build(), children.options());
  }

  private void addWebhook(Output<String> url) {
    var args =
        TopicSubscriptionArgs.builder()
            .topic(topicArn)
            .protocol("https")
            .endpoint(
                Outputs.validated(
                    url,
                    SubscriberValidation::validateWebhook,
                    new ValidationErrors("Monitoring", children.component())))
            .endpointAutoConfirms(true);
    new TopicSubscription(children.name("webhook"), args.build(), children.options());
  }

  private void addSlack(SlackArgs slack, String name) {
    var role = slackRole();
    var policy = slackPolicy(role);
    var args =
        SlackChannelConfigurationArgs.builder()
            .configurationName(name)
            .slackTeamId(slack.teamId)
            .slackChannelId(slack.channelId)
            .snsTopicArns(topicArn.applyValue(List::of))
            .iamRoleArn(role.arn())
            // Without one, AWS sets AdministratorAccess: the role alone would stand guard.
            .guardrailPolicyArns(region.applyValue(AlarmSubscriptions::guardrails))
            .loggingLevel("ERROR");
    new SlackChannelConfiguration(children.name("slack"), args.build(), slackOptions(policy));
  }

  /** AWS changes neither workspace nor name, and the name is fixed: the old one goes first. */
  private CustomResourceOptions slackOptions(RolePolicy policy) {
    return children
        .builder(List.of(policy))
        .replaceOnChanges("configurationName", "slackTeamId")
        .deleteBeforeReplace(true)
        .build();
  }

  private Role slackRole() {
    var args = RoleArgs.builder().assumeRolePolicy(PolicyDocument.trust("chatbot.amazonaws.com"));
    return new Role(children.name("slack"), args.build(), children.options());
  }

  private RolePolicy slackPolicy(Role role) {
    var policy = PolicyDocument.allow(READ_METRICS, List.of("*"));
    var args = RolePolicyArgs.builder().role(role.name()).policy(policy);
    return new RolePolicy(children.name("slack"), args.build(), children.options());
  }

  private static List<String> guardrails(String region) {
    var partition = Partition.of(region).id();
    return List.of("arn:" + partition + ":iam::aws:policy/CloudWatchReadOnlyAccess");
  }
}
