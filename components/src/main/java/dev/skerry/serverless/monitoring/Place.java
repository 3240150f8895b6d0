package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.Partition;

/** A region of an account, as the ARNs in policies name it. */
record Place(String region, String accountId) {
  String rootArn() {
    return "arn:" + partition() + ":iam::" + accountId + ":root";
  }

  String anyAlarmArn() {
    return "arn:" + partition() + ":cloudwatch:" + region + ":" + accountId + ":alarm:*";
  }

  private String partition() {
    return Partition.of(region).id();
  }
}
