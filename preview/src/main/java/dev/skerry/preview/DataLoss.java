package dev.skerry.preview;

import java.util.Map;
import java.util.Optional;

/** The data that a change deletes. */
final class DataLoss {
  /**
   * The data that is lost when a resource of a type is deleted or replaced. A replacement does not
   * copy data. Resources that the next deployment creates again from the program are not listed:
   * functions, layer versions, roles, alarms and the API.
   */
  private static final Map<String, String> BY_TYPE =
      Map.ofEntries(
          Map.entry("aws:dynamodb/table:Table", "all items"),
          Map.entry("aws:dynamodb/globalTable:GlobalTable", "all items in all regions"),
          Map.entry("aws:dynamodb/tableReplica:TableReplica", "all items in its region"),
          Map.entry("aws:kms/key:Key", "access to all data that it encrypts"),
          Map.entry("aws:cloudwatch/logGroup:LogGroup", "all log events"),
          Map.entry("aws:s3/bucket:Bucket", "all objects"),
          Map.entry("aws:s3/bucketV2:BucketV2", "all objects"),
          Map.entry("aws:sqs/queue:Queue", "all messages in the queue"),
          Map.entry("aws:cognito/userPool:UserPool", "all users and their passwords"),
          Map.entry("aws:secretsmanager/secret:Secret", "the secret with all versions"));

  private DataLoss() {}

  /** Returns the data that is lost with a change; empty if the change deletes none. */
  static Optional<String> of(Change change) {
    return change.outcome().removesResource() && !change.retained()
        ? Optional.ofNullable(BY_TYPE.get(change.type()))
        : Optional.empty();
  }
}
