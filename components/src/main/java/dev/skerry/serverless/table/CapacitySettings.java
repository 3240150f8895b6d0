package dev.skerry.serverless.table;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The capacity of a table: on demand with an optional maximum, or provisioned. */
record CapacitySettings(
    Optional<Integer> maxReadUnits,
    Optional<Integer> maxWriteUnits,
    Optional<ProvisionedSettings> provisioned) {
  /** Removes the maximum in DynamoDB's API. */
  private static final int NO_MAXIMUM = -1;

  static CapacitySettings of(UserTableArgs args, ValidationErrors errors) {
    validateMaximum("maxReadUnits", args.maxReadUnits, args.provisioned != null, errors);
    validateMaximum("maxWriteUnits", args.maxWriteUnits, args.provisioned != null, errors);
    return new CapacitySettings(
        Optional.ofNullable(args.maxReadUnits),
        Optional.ofNullable(args.maxWriteUnits),
        Optional.ofNullable(args.provisioned).map(given -> ProvisionedSettings.of(given, errors)));
  }

  private static void validateMaximum(
      String argument, Integer units, boolean provisioned, ValidationErrors errors) {
    if (units != null && provisioned) {
      errors.add(
          argument,
          "conflicts with provisioned",
          argument + " of the table without provisioned, or of provisioned",
          "remove " + argument + " or provisioned");
    } else if (units != null && units < 1 && units != NO_MAXIMUM) {
      errors.add(argument, "is " + units, "1 or more, or -1 for no maximum", "change " + argument);
    }
  }

  String billingMode() {
    return provisioned.isPresent() ? "PROVISIONED" : "PAY_PER_REQUEST";
  }

  boolean hasMaximum() {
    return maxReadUnits.isPresent() || maxWriteUnits.isPresent();
  }

  /** Returns the properties that auto scaling changes. Pulumi must ignore these changes. */
  List<String> scaledProperties(boolean hasIndexes) {
    if (provisioned.isEmpty()) {
      return List.of();
    }
    var indexes = hasIndexes && provisioned.get().ignoreIndexChanges();
    return Stream.concat(
            Stream.of("readCapacity", "writeCapacity"),
            // The provider has the indexes in a set: the units of one index have no path.
            indexes ? Stream.of("globalSecondaryIndexes") : Stream.of())
        .toList();
  }
}
