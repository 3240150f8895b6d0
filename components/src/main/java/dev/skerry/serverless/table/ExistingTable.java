package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.Tuples.Tuple2;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Known;
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

  static Optional<ExistingTable> of(UserTableArgs args, Faults faults) {
    if (args.existingTableName == null && args.existingTableArn == null) {
      return Optional.empty();
    }
    refuseHalf("existingTableName", args.existingTableName, faults);
    refuseHalf("existingTableArn", args.existingTableArn, faults);
    refuseOthers(args, faults);
    if (args.existingTableName != null && args.existingTableArn != null) {
      var both = Output.tuple(args.existingTableName, args.existingTableArn);
      Known.refuse(both, ExistingTable::refuse, faults);
    }
    return Optional.of(new ExistingTable(args.existingTableName, args.existingTableArn));
  }

  /** Of what the program writes itself: what a resource answers later is right. */
  private static void refuse(Tuple2<String, String> both, Faults faults) {
    var arn = Objects.toString(both.t2, "");
    faults.refuseUnlessLike(ARN, ARNS, "existingTableArn", arn);
    if (ARN.matcher(arn).matches() && !arn.endsWith(":table/" + both.t1)) {
      faults.refuse(
          "existingTableName is %s, existingTableArn %s"
              .formatted(faults.shown(both.t1), faults.shown(arn)),
          "name and ARN of one table",
          "change one of the two");
    }
  }

  private static void refuseHalf(String argument, Output<String> value, Faults faults) {
    if (value == null) {
      faults.refuse(
          argument + " is missing",
          "existingTableName and existingTableArn, or neither",
          "set " + argument + ", or drop the other");
    }
  }

  private static void refuseOthers(UserTableArgs args, Faults faults) {
    var others =
        shaping(args)
            .filter(given -> given.value() != null)
            .map(Given::argument)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      faults.refuse(
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
