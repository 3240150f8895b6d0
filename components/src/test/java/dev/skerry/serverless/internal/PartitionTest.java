package dev.skerry.serverless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionTest {
  @ParameterizedTest
  @CsvSource({
    "eu-west-1,     aws,        eu-west-1.console.aws.amazon.com",
    "us-east-1,     aws,        us-east-1.console.aws.amazon.com",
    "us-gov-west-1, aws-us-gov, us-gov-west-1.console.amazonaws-us-gov.com",
    "cn-north-1,    aws-cn,     cn-north-1.console.amazonaws.cn",
  })
  void aRegionBelongsToAPartition(String region, String id, String console) {
    var partition = Partition.of(region);

    assertEquals(id, partition.id());
    assertEquals(
        "https://" + console + "/cloudwatch/home?region=" + region,
        partition.cloudWatchUrl(region));
  }
}
