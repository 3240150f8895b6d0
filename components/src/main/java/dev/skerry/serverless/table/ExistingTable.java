package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.Tuples.Tuple2;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that exists already, and that a {@link UserTable} stands for. */
record ExistingTable(Output<String> name, Output<String> arn) {
  private static final String ARNS = "a table's ARN, arn:aws:dynamodb:REGION:ACCOUNT:table/NAME";
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table/[A-Za-z0-9_.-]{3,255}");

  /** An argument as it was given, perhaps not at all. */
  private record Given(String argument, Object value) {}

  static Optional<ExistingTable> of(UserTableArgs args, ValidationErrors errors) {
    if (args.existingTableName == null && args.existingTableArn == null) {
      return Optional.empty();
    }
    validateHalf("existingTableName", args.existingTableName, errors);
    validateHalf("existingTableArn", args.existingTableArn, errors);
    validateOthers(args, errors);
    if (args.existingTableName != null && args.existingTableArn != null) {
      var both = Output.tuple(args.existingTableName, args.existingTableArn);
      Outputs.validate(both, ExistingTable::validate, errors);
    }
    return Optional.of(new ExistingTable(args.existingTableName, args.existingTableArn));
  }

  /** Of what the program writes itself: what a resource answers later is right. */
  private static void validate(Tuple2<String, String> both, ValidationErrors errors) {
    var arn = Objects.toString(both.t2, "");
    errors.requireMatch("existingTableArn", arn, ARN, ARNS);
    if (ARN.matcher(arn).matches() && !arn.endsWith(":table/" + both.t1)) {
      errors.add(
          "existingTableName",
          "is %s, existingTableArn %s".formatted(errors.shown(both.t1), errors.shown(arn)),
          "name and ARN of one table",
          "change one of the two");
    }
  }

  private static void validateHalf(String argument, Output<String> value, ValidationErrors errors) {
    if (value == null) {
      errors.add(
          argument,
          "is missing",
          "existingTableName and existingTableArn, or neither",
          "set " + argument + ", or drop the other");
    }
  }

  private static void validateOthers(UserTableArgs args, ValidationErrors errors) {
    var others =
        shaping(args)
            .filter(given -> given.value() != null)
            .map(Given::argument)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      errors.add(
          "an existing table is given, and " + others,
          "existingTableName and existingTableArn alone: what exists is not changed",
          "drop " + others);
    }
  }

  private static Stream<Given> shaping(UserTableArgs args) {
    return List.of(
        new Given("partitionKey", args.partitionKey),
        new Given("partitionKeyType", args.partitionKeyType),
        new Given("sortKey", args.sortKey),
        new Given("sortKeyType", args.sortKeyType),
        new Given("indexes", args.indexes),
        new Given("maxReadUnits", args.maxReadUnits),
        new Given("maxWriteUnits", args.maxWriteUnits),
        new Given("provisioned", args.provisioned),
        new Given("stream", args.stream),
        new Given("replicas", args.replicas),
        new Given("ttlAttribute", args.ttlAttribute),
        new Given("ttlEnabled", args.ttlEnabled),
        new Given("pointInTimeRecoveryDays", args.pointInTimeRecoveryDays),
        new Given("deletionProtection", args.deletionProtection),
        new Given("encryptionKeyArn", args.encryptionKeyArn),
        new Given("overrides", args.overrides))
        .stream();
  }
}
