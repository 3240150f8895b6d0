package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a table can take: what is asked for, up to a ceiling if there is one, or what is
 * provisioned.
 */
record CapacitySettings(
    Optional<Integer> maxReadUnits,
    Optional<Integer> maxWriteUnits,
    Optional<ProvisionedSettings> provisioned) {
  /** What DynamoDB takes for "no ceiling any more". */
  private static final int NO_CEILING = -1;

  static CapacitySettings of(UserTableArgs args, ValidationErrors errors) {
    validateCeiling("maxReadUnits", args.maxReadUnits, args.provisioned != null, errors);
    validateCeiling("maxWriteUnits", args.maxWriteUnits, args.provisioned != null, errors);
    return new CapacitySettings(
        Optional.ofNullable(args.maxReadUnits),
        Optional.ofNullable(args.maxWriteUnits),
        Optional.ofNullable(args.provisioned).map(given -> ProvisionedSettings.of(given, errors)));
  }

  private static void validateCeiling(
      String argument, Integer units, boolean provisioned, ValidationErrors errors) {
    if (units != null && provisioned) {
      errors.add(
          argument,
          "is " + units + " beside provisioned",
          "a ceiling of requests, or provisioned with bounds of its own",
          "drop " + argument + ", or provisioned");
    } else if (units != null && units < 1 && units != NO_CEILING) {
      errors.add(argument, "is " + units, "1 or more, or -1 for no ceiling", "change " + argument);
    }
  }

  String billingMode() {
    return provisioned.isPresent() ? "PROVISIONED" : "PAY_PER_REQUEST";
  }

  boolean hasCeiling() {
    return maxReadUnits.isPresent() || maxWriteUnits.isPresent();
  }

  /** What scaling moves, and Pulumi must not move back. */
  List<String> movedByScaling(boolean hasIndexes) {
    if (provisioned.isEmpty()) {
      return List.of();
    }
    var indexes = hasIndexes && provisioned.get().ignoreIndexChanges();
    return Stream.concat(
            Stream.of("readCapacity", "writeCapacity"),
            // The units of one index cannot be named: the provider has the indexes in a set.
            indexes ? Stream.of("globalSecondaryIndexes") : Stream.of())
        .toList();
  }
}
