package dev.skerry.serverless.monitoring;

import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.Partition;
import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.PolicyDocument.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topic that alarms are published to. It has its own key, because the key {@code alias/aws/sns}
 * cannot allow CloudWatch to use it: messages would be lost without an error.
 */
final class AlarmTopic {
  private static final String CLOUDWATCH = "cloudwatch.amazonaws.com";

  private final ChildOptions children;
  private final Output<AccountRegion> accountRegion;
  private final Output<String> arn;

  /** The account and the region of the alarms, for ARNs in policies. */
  private record AccountRegion(String accountId, String region) {
    String rootArn() {
      return "arn:" + partition() + ":iam::" + accountId + ":root";
    }

    /** Returns the ARN that matches all alarms of the account in the region. */
    String alarmsArn() {
      return "arn:" + partition() + ":cloudwatch:" + region + ":" + accountId + ":alarm:*";
    }

    private String partition() {
      return Partition.of(region).id();
    }

    /** Sorted, because a policy must not differ between two runs. */
    Map<String, Object> isSource() {
      var conditions = new TreeMap<String, Object>();
      conditions.put("ArnLike", Map.of("aws:SourceArn", alarmsArn()));
      conditions.put("StringEquals", Map.of("aws:SourceAccount", accountId));
      return conditions;
    }
  }

  AlarmTopic(ChildOptions children, Output<String> accountId, Output<String> region) {
    this.children = children;
    accountRegion =
        Output.tuple(accountId, region).applyValue(both -> new AccountRegion(both.t1, both.t2));
    arn = createTopic(createKey()).arn();
    createPolicy();
  }

  private Key createKey() {
    var args =
        KeyArgs.builder()
            .description("Encrypts what the alarms of " + children.component() + " publish")
            .enableKeyRotation(true)
            .policy(accountRegion.applyValue(AlarmTopic::keyPolicy));
    return new Key(children.name("key"), args.build(), children.options());
  }

  private Topic createTopic(Key key) {
    var args = TopicArgs.builder().kmsMasterKeyId(key.arn());
    return new Topic(children.name("topic"), args.build(), children.options());
  }

  private void createPolicy() {
    var policy = Output.tuple(arn, accountRegion).applyValue(both -> topicPolicy(both.t1, both.t2));
    var args = TopicPolicyArgs.builder().arn(arn).policy(policy);
    new TopicPolicy(children.name("topic-policy"), args.build(), children.options());
  }

  Output<String> arn() {
    return arn;
  }

  private static String keyPolicy(AccountRegion source) {
    var key = List.of("*");
    return PolicyDocument.of(
        Statement.allow(List.of("kms:*"), key).withPrincipal("AWS", source.rootArn()),
        Statement.allow(List.of("kms:Decrypt", "kms:GenerateDataKey*"), key)
            .withPrincipal("Service", CLOUDWATCH)
            .withCondition(source.isSource()));
  }

  private static String topicPolicy(String topicArn, AccountRegion source) {
    var publish = List.of("sns:Publish");
    var topic = List.of(topicArn);
    return PolicyDocument.of(
        Statement.allow(publish, topic)
            .withPrincipal("Service", CLOUDWATCH)
            .withCondition(source.isSource()),
        Statement.deny(publish, topic)
            .withPrincipal("AWS", "*")
            .withCondition(Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
  }
}
