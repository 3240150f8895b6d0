package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A replica, checked. */
record ReplicaSettings(String region, Optional<Output<String>> encryptionKeyArn) {
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[1-9][0-9]?");

  static List<ReplicaSettings> all(UserTableArgs table, ValidationErrors errors) {
    var replicas =
        InputLists.orEmpty(table.replicas).stream()
            .map(args -> of(args, table.encryptionKeyArn != null, errors))
            .toList();
    var regions = new HashSet<String>();
    replicas.stream()
        .map(ReplicaSettings::region)
        .filter(region -> !regions.add(region))
        .distinct()
        .forEach(
            region ->
                errors.add(
                    "two replicas are in '" + region + "'",
                    "one replica in a region",
                    "drop one of them"));
    return replicas;
  }

  private static ReplicaSettings of(ReplicaArgs args, boolean tableHasKey, ValidationErrors all) {
    var region = Objects.toString(args.region, "");
    var errors = all.in("replica '" + region + "'");
    errors.requireMatch("region", region, REGION, "a region such as eu-west-1");
    validateKey(args.encryptionKeyArn != null, tableHasKey, errors);
    return new ReplicaSettings(region, Optional.ofNullable(args.encryptionKeyArn));
  }

  /** DynamoDB developer guide, "Global tables": all replicas have keys of one kind. */
  private static void validateKey(boolean hasKey, boolean tableHasKey, ValidationErrors errors) {
    if (tableHasKey && !hasKey) {
      errors.add(
          "encryptionKeyArn",
          "is missing, but the table has one",
          "the ARN of a key in the replica's region",
          "set the replica's encryptionKeyArn, or drop the table's");
    }
    if (hasKey && !tableHasKey) {
      errors.add(
          "encryptionKeyArn",
          "is set, but the table has none",
          "a key for the table and for every replica, or for none",
          "set the table's encryptionKeyArn, or drop the replica's");
    }
  }
}
