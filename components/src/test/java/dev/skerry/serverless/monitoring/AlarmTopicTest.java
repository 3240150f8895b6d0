package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.api;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmTopicTest {
  private static final String TOPIC = "arn:aws:sns/topic:Topic:shop-topic";
  private static final String KEY = "arn:aws:kms/key:Key:shop-key";
  private static final String ONLY_OUR_ALARMS =
      "\"Condition\":{"
          + "\"ArnLike\":{\"aws:SourceArn\":\"arn:aws:cloudwatch:eu-west-1:111122223333:alarm:*\"},"
          + "\"StringEquals\":{\"aws:SourceAccount\":\"111122223333\"}}";

  @Test
  void theTopicIsEncryptedWithAKeyThatRotates() {
    var program = declare(api());

    assertEquals(
        Map.of("kmsMasterKeyId", KEY),
        program.resource("aws:sns/topic:Topic", "shop-topic").inputs());
    assertEquals(
        true, program.resource("aws:kms/key:Key", "shop-key").inputs().get("enableKeyRotation"));
  }

  @Test
  void onlyTheAccountAndItsAlarmsCanUseTheKey() {
    var program = declare(api());

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":["
            + "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},"
            + "\"Action\":[\"kms:*\"],\"Resource\":[\"*\"]},"
            + "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudwatch.amazonaws.com\"},"
            + "\"Action\":[\"kms:Decrypt\",\"kms:GenerateDataKey*\"],\"Resource\":[\"*\"],"
            + ONLY_OUR_ALARMS
            + "}]}",
        program.resource("aws:kms/key:Key", "shop-key").inputs().get("policy"));
  }

  @Test
  void onlyTheAccountsAlarmsCanPublishAndOnlyEncrypted() {
    var program = declare(api());

    var policy = program.resource("aws:sns/topicPolicy:TopicPolicy", "shop-topic-policy").inputs();
    assertEquals(TOPIC, policy.get("arn"));
    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":["
            + "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"cloudwatch.amazonaws.com\"},"
            + ("\"Action\":[\"sns:Publish\"],\"Resource\":[\"" + TOPIC + "\"],")
            + ONLY_OUR_ALARMS
            + "},{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"*\"},"
            + ("\"Action\":[\"sns:Publish\"],\"Resource\":[\"" + TOPIC + "\"],")
            + "\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}",
        policy.get("policy"));
  }
}
