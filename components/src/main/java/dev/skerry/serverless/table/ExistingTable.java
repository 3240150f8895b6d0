package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.Tuples.Tuple2;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** An existing table that a {@link UserTable} refers to. */
record ExistingTable(Output<String> name, Output<String> arn) {
  private static final String ARNS =
      "the ARN of a table, arn:aws:dynamodb:REGION:ACCOUNT:table/NAME";
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table/[A-Za-z0-9_.-]{3,255}");

  static Optional<ExistingTable> of(UserTableArgs args, ValidationErrors errors) {
    if (args.existingTableName == null && args.existingTableArn == null) {
      return Optional.empty();
    }
    var together = "existingTableName and existingTableArn together";
    errors.requirePresent("existingTableName", args.existingTableName, together);
    errors.requirePresent("existingTableArn", args.existingTableArn, together);
    requireNoOtherArgument(args, errors);
    if (args.existingTableName != null && args.existingTableArn != null) {
      var both = Output.tuple(args.existingTableName, args.existingTableArn);
      Outputs.validate(both, ExistingTable::validate, errors);
    }
    return Optional.of(new ExistingTable(args.existingTableName, args.existingTableArn));
  }

  /** Validates known values only: the outputs of a resource are valid. */
  private static void validate(Tuple2<String, String> both, ValidationErrors errors) {
    var arn = Objects.toString(both.t2, "");
    errors.requireMatch("existingTableArn", arn, ARN, ARNS);
    if (ARN.matcher(arn).matches() && !arn.endsWith(":table/" + both.t1)) {
      errors.add(
          "existingTableName",
          "is %s, which conflicts with existingTableArn %s"
              .formatted(errors.shown(both.t1), errors.shown(arn)),
          "name and ARN of the same table",
          "change existingTableName or existingTableArn");
    }
  }

  private static void requireNoOtherArgument(UserTableArgs args, ValidationErrors errors) {
    requireAbsent("partitionKey", args.partitionKey, errors);
    requireAbsent("partitionKeyType", args.partitionKeyType, errors);
    requireAbsent("sortKey", args.sortKey, errors);
    requireAbsent("sortKeyType", args.sortKeyType, errors);
    requireAbsent("indexes", args.indexes, errors);
    requireAbsent("maxReadUnits", args.maxReadUnits, errors);
    requireAbsent("maxWriteUnits", args.maxWriteUnits, errors);
    requireAbsent("provisioned", args.provisioned, errors);
    requireAbsent("stream", args.stream, errors);
    requireAbsent("replicas", args.replicas, errors);
    requireAbsent("ttlAttribute", args.ttlAttribute, errors);
    requireAbsent("ttlEnabled", args.ttlEnabled, errors);
    requireAbsent("pointInTimeRecoveryDays", args.pointInTimeRecoveryDays, errors);
    requireAbsent("deletionProtection", args.deletionProtection, errors);
    requireAbsent("encryptionKeyArn", args.encryptionKeyArn, errors);
    requireAbsent("overrides", args.overrides, errors);
  }

  private static void requireAbsent(String argument, Object value, ValidationErrors errors) {
    if (value != null) {
      errors.add(
          argument,
          "conflicts with existingTableName",
          "only existingTableName and existingTableArn: the component does not change the table",
          "remove " + argument);
    }
  }
}
