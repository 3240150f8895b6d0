package dev.skerry.preview;

import java.util.Map;

/** The resources whose end is an end of data. */
final class DataKinds {
  /**
   * What is lost with a resource of a type when it is deleted or replaced. A replacement never
   * copies. Not here is what the next deployment makes again from the program: functions, layer
   * versions, roles, alarms, the API.
   */
  static final Map<String, String> LOST_WITH =
      Map.ofEntries(
          Map.entry("aws:dynamodb/table:Table", "every item in it"),
          Map.entry("aws:dynamodb/globalTable:GlobalTable", "every item in it, in all its regions"),
          Map.entry(
              "aws:dynamodb/tableReplica:TableReplica", "the copy of the items in its region"),
          Map.entry("aws:kms/key:Key", "the means to read whatever it encrypted"),
          Map.entry("aws:cloudwatch/logGroup:LogGroup", "its log lines"),
          Map.entry("aws:s3/bucket:Bucket", "every object in it"),
          Map.entry("aws:s3/bucketV2:BucketV2", "every object in it"),
          Map.entry("aws:sqs/queue:Queue", "the messages that wait in it"),
          Map.entry("aws:cognito/userPool:UserPool", "its users and their passwords"),
          Map.entry("aws:secretsmanager/secret:Secret", "the secret and its versions"));

  private DataKinds() {}
}
