package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The validated arguments of a replica. */
record ReplicaSettings(String region, Optional<Output<String>> encryptionKeyArn) {
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[1-9][0-9]?");

  static List<ReplicaSettings> all(UserTableArgs table, ValidationErrors errors) {
    var replicas =
        InputLists.orEmpty(table.replicas).stream()
            .map(args -> of(args, table.encryptionKeyArn != null, errors))
            .toList();
    errors.requireUnique("replicas", replicas.stream().map(ReplicaSettings::region).toList());
    return replicas;
  }

  private static ReplicaSettings of(
      ReplicaArgs args, boolean tableHasKey, ValidationErrors tableErrors) {
    var region = Objects.toString(args.region, "");
    var errors = tableErrors.in("replica '" + region + "'");
    errors.requireMatch("region", region, REGION, "a region such as eu-west-1");
    validateKey(args.encryptionKeyArn != null, tableHasKey, errors);
    return new ReplicaSettings(region, Optional.ofNullable(args.encryptionKeyArn));
  }

  /**
   * The table and all replicas have the same kind of key: DynamoDB developer guide, "Global
   * tables".
   */
  private static void validateKey(boolean hasKey, boolean tableHasKey, ValidationErrors errors) {
    if (tableHasKey && !hasKey) {
      errors.add(
          "encryptionKeyArn",
          "is missing, and the table has encryptionKeyArn",
          "the ARN of a key in the replica's region",
          "set encryptionKeyArn of the replica, or remove encryptionKeyArn of the table");
    }
    if (hasKey && !tableHasKey) {
      errors.add(
          "encryptionKeyArn",
          "requires encryptionKeyArn of the table",
          "encryptionKeyArn of the table and of all replicas, or of none",
          "set encryptionKeyArn of the table, or remove encryptionKeyArn of the replica");
    }
  }
}
