package dev.skerry.serverless.internal;

import java.util.stream.Stream;

/** An AWS partition: its id in ARNs, and the host of its console. */
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

  /** Returns the partition of a region. */
  public static Partition of(String region) {
    return Stream.of(values())
        .filter(partition -> region.startsWith(partition.regionPrefix))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the partition's id in ARNs, such as {@code aws-cn}. */
  public String id() {
    return id;
  }

  /** Returns the URL of CloudWatch's console in a region; append the fragment of a page. */
  public String cloudWatchUrl(String region) {
    return "https://" + region + "." + console + "/cloudwatch/home?region=" + region;
  }
}
