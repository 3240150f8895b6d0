package dev.skerry.serverless.monitoring;

import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ResourcePolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topic that alarms are published to. It has a key of its own, as CloudWatch cannot be allowed
 * to use {@code alias/aws/sns}: its messages would be lost in silence.
 */
final class AlarmTopic {
  private static final Map<String, String> CLOUDWATCH =
      Map.of("Service", "cloudwatch.amazonaws.com");

  private final ChildOptions children;
  private final Output<String> arn;

  AlarmTopic(ChildOptions children, Output<Place> place) {
    this.children = children;
    var key = createKey(place);
    arn = createTopic(key).arn();
    createPolicy(place);
  }

  private Key createKey(Output<Place> place) {
    var args =
        KeyArgs.builder()
            .description("Encrypts what the alarms of " + children.component() + " publish")
            .enableKeyRotation(true)
            .policy(place.applyValue(AlarmTopic::keyPolicy));
    return new Key(children.name("key"), args.build(), children.options());
  }

  private Topic createTopic(Key key) {
    var args = TopicArgs.builder().kmsMasterKeyId(key.arn());
    return new Topic(children.name("topic"), args.build(), children.options());
  }

  private void createPolicy(Output<Place> place) {
    var policy = Output.tuple(arn, place).applyValue(both -> topicPolicy(both.t1, both.t2));
    var args = TopicPolicyArgs.builder().arn(arn).policy(policy);
    new TopicPolicy(children.name("topic-policy"), args.build(), children.options());
  }

  Output<String> arn() {
    return arn;
  }

  private static String keyPolicy(Place place) {
    var account = Map.of("AWS", place.rootArn());
    var uses = List.of("kms:Decrypt", "kms:GenerateDataKey*");
    return PolicyDocument.of(
        List.of(
            ResourcePolicy.statement("Allow", account, List.of("kms:*"), "*"),
            ResourcePolicy.when(
                fromOurAlarms(place), ResourcePolicy.statement("Allow", CLOUDWATCH, uses, "*"))));
  }

  private static String topicPolicy(String topicArn, Place place) {
    var anybody = Map.of("AWS", "*");
    var unencrypted = Map.of("Bool", Map.of("aws:SecureTransport", "false"));
    var publish = List.of("sns:Publish");
    return PolicyDocument.of(
        List.of(
            ResourcePolicy.when(
                fromOurAlarms(place),
                ResourcePolicy.statement("Allow", CLOUDWATCH, publish, topicArn)),
            ResourcePolicy.when(
                unencrypted, ResourcePolicy.statement("Deny", anybody, publish, topicArn))));
  }

  /** Sorted: the text of a policy must be the same in each run, or previews show a change. */
  private static Map<String, Object> fromOurAlarms(Place place) {
    var conditions = new TreeMap<String, Object>();
    conditions.put("ArnLike", Map.of("aws:SourceArn", place.anyAlarmArn()));
    conditions.put("StringEquals", Map.of("aws:SourceAccount", place.accountId()));
    return conditions;
  }
}
