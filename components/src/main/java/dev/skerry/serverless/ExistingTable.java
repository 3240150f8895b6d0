package dev.skerry.serverless;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that exists already, and that a {@link UserTable} stands for. */
record ExistingTable(Output<String> name, Output<String> arn) {
  /** An argument as it was given, perhaps not at all. */
  private record Given(String argument, Object value) {}

  static Optional<ExistingTable> of(UserTableArgs args, Faults faults) {
    if (args.existingTableName == null && args.existingTableArn == null) {
      return Optional.empty();
    }
    refuseHalf("existingTableName", args.existingTableName, faults);
    refuseHalf("existingTableArn", args.existingTableArn, faults);
    refuseOthers(args, faults);
    return Optional.of(new ExistingTable(args.existingTableName, args.existingTableArn));
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
        new Given("pointInTimeRecoveryDays", args.pointInTimeRecoveryDays),
        new Given("deletionProtection", args.deletionProtection),
        new Given("encryptionKeyArn", args.encryptionKeyArn),
        new Given("overrides", args.overrides))
        .stream();
  }
}
