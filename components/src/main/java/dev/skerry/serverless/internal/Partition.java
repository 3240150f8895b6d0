package dev.skerry.serverless.internal;

import java.util.stream.Stream;

/** The separate clouds that AWS runs: what ARNs begin with, and where the console is. */
public enum Partition {
  CHINA("cn-", "aws-cn", "console.amazonaws.cn"),
  US_GOV("us-gov-", "aws-us-gov", "console.amazonaws-us-gov.com"),
  COMMERCIAL("", "aws", "console.aws.amazon.com");

  private final String regionPrefix;
  private final String id;
  private final String console;

  Partition(String regionPrefix, String id, String console) {
    this.regionPrefix = regionPrefix;
    this.id = id;
    this.console = console;
  }

  public static Partition of(String region) {
    return Stream.of(values())
        .filter(partition -> region.startsWith(partition.regionPrefix))
        .findFirst()
        .orElseThrow();
  }

  public String id() {
    return id;
  }

  /** CloudWatch's page of the console for one region; what is shown there follows it. */
  public String cloudWatch(String region) {
    return "https://" + region + "." + console + "/cloudwatch/home?region=" + region;
  }
}
