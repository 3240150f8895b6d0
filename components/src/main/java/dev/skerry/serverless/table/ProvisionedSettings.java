package dev.skerry.serverless.table;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.ValidationErrors;

/** The validated arguments of provisioned capacity, with defaults. */
record ProvisionedSettings(
    Bounds readUnits, Bounds writeUnits, int targetPercent, boolean ignoreIndexChanges) {
  private static final int TARGET_PERCENT = 70;

  // DynamoDB developer guide, "Managing throughput capacity with auto scaling".
  private static final int TARGET_PERCENT_MIN = 20;
  private static final int TARGET_PERCENT_MAX = 90;

  /** The minimum and the maximum of auto scaling. */
  record Bounds(int min, int max) {
    static Bounds of(String units, Integer min, Integer max, ValidationErrors errors) {
      var bounds = new Bounds(requireNonNullElse(min, 1), requireNonNullElse(max, 0));
      var least = Math.max(1, bounds.min);
      if (bounds.min < 1) {
        errors.add("min" + units, "is " + bounds.min, "1 or more", "change min" + units);
      }
      errors.requirePresent("max" + units, max, least + " or more");
      if (max != null && max < least) {
        errors.add(
            "max" + units,
            "is %s, and min%s is %s".formatted(max, units, bounds.min),
            least + " or more",
            "change max" + units + " or min" + units);
      }
      return bounds;
    }
  }

  static ProvisionedSettings of(ProvisionedArgs args, ValidationErrors tableErrors) {
    var errors = tableErrors.in("provisioned");
    errors.requireInRange(
        "targetPercent", args.targetPercent, TARGET_PERCENT_MIN, TARGET_PERCENT_MAX);
    return new ProvisionedSettings(
        Bounds.of("ReadUnits", args.minReadUnits, args.maxReadUnits, errors),
        Bounds.of("WriteUnits", args.minWriteUnits, args.maxWriteUnits, errors),
        requireNonNullElse(args.targetPercent, TARGET_PERCENT),
        requireNonNullElse(args.ignoreIndexChanges, true));
  }
}
