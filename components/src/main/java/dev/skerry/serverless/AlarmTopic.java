package dev.skerry.serverless;

import com.pulumi.aws.kms.Key;
import com.pulumi.aws.kms.KeyArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
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

  private final String name;
  private final CustomResourceOptions options;
  private final Output<String> arn;

  AlarmTopic(String name, Output<Place> place, CustomResourceOptions options) {
    this.name = name;
    this.options = options;
    var key = createKey(place);
    arn = createTopic(key).arn();
    createPolicy(place);
  }

  private Key createKey(Output<Place> place) {
    var args =
        KeyArgs.builder()
            .description("Encrypts what the alarms of " + name + " publish")
            .enableKeyRotation(true)
            .policy(place.applyValue(AlarmTopic::keyPolicy));
    return new Key(name + "-key", args.build(), options);
  }

  private Topic createTopic(Key key) {
    var args = TopicArgs.builder().kmsMasterKeyId(key.arn());
    return new Topic(name + "-topic", args.build(), options);
  }

  private void createPolicy(Output<Place> place) {
    var policy = Output.tuple(arn, place).applyValue(both -> topicPolicy(both.t1, both.t2));
    var args = TopicPolicyArgs.builder().arn(arn).policy(policy);
    new TopicPolicy(name + "-topic-policy", args.build(), options);
  }

  /** Named by its address: in a list that changes, each subscription keeps its confirmation. */
  void subscribe(String email) {
    var args = TopicSubscriptionArgs.builder().topic(arn).protocol("email").endpoint(email);
    new TopicSubscription(name + "-email-" + email, args.build(), options);
  }

  Output<String> arn() {
    return arn;
  }

  private static String keyPolicy(Place place) {
    return PolicyDocument.of(
        List.of(
            PolicyDocument.statement(
                "Allow", Map.of("AWS", place.rootArn()), List.of("kms:*"), List.of("*"), Map.of()),
            PolicyDocument.statement(
                "Allow",
                CLOUDWATCH,
                List.of("kms:Decrypt", "kms:GenerateDataKey*"),
                List.of("*"),
                fromOurAlarms(place))));
  }

  private static String topicPolicy(String topicArn, Place place) {
    return PolicyDocument.of(
        List.of(
            PolicyDocument.statement(
                "Allow",
                CLOUDWATCH,
                List.of("sns:Publish"),
                List.of(topicArn),
                fromOurAlarms(place)),
            PolicyDocument.statement(
                "Deny",
                Map.of("AWS", "*"),
                List.of("sns:Publish"),
                List.of(topicArn),
                Map.of("Bool", Map.of("aws:SecureTransport", "false")))));
  }

  /** Sorted: the text of a policy must be the same in each run, or previews show a change. */
  private static Map<String, Object> fromOurAlarms(Place place) {
    var conditions = new TreeMap<String, Object>();
    conditions.put("ArnLike", Map.of("aws:SourceArn", place.anyAlarmArn()));
    conditions.put("StringEquals", Map.of("aws:SourceAccount", place.accountId()));
    return conditions;
  }
}
