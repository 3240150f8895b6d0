package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Optional;

/**
 * The provisioned concurrency of a function.
 *
 * @param min initialized environments at least; empty only in invalid arguments
 * @param max initialized environments at most; empty if their number is fixed
 * @param targetPercent the utilization that scaling keeps
 */
record ProvisionedConcurrencySettings(
    Optional<Integer> min, Optional<Integer> max, Optional<Integer> targetPercent) {
  private static final int TARGET_PERCENT = 70;

  static ProvisionedConcurrencySettings of(ProvisionedConcurrencyArgs args) {
    return new ProvisionedConcurrencySettings(
        Optional.ofNullable(args.min),
        Optional.ofNullable(args.max),
        Optional.ofNullable(args.targetPercent));
  }

  int minEnvironments() {
    return min.orElseThrow();
  }

  int maxEnvironments() {
    return max.or(() -> min).orElse(0);
  }

  /** Returns the utilization that scaling keeps, from 0 to 1. */
  double target() {
    return targetPercent.orElse(TARGET_PERCENT) / 100.0;
  }

  void validate(ValidationErrors errors) {
    errors.requirePresent("min", min.orElse(null), "1 or more");
    if (min.isPresent() && min.get() < 1) {
      errors.add("min", "is " + min.get(), "1 or more", "change min");
    }
    if (min.isPresent() && max.isPresent() && max.get() <= min.get()) {
      errors.add(
          "max",
          "is %s while min is %s".formatted(max.get(), min.get()),
          "more than min",
          "raise max, or remove max for a fixed number of environments");
    }
    // Application Auto Scaling user guide, "Target tracking for Lambda": 0.1 to 0.9.
    targetPercent.ifPresent(percent -> errors.requireInRange("targetPercent", percent, 10, 90));
    if (targetPercent.isPresent() && max.isEmpty()) {
      errors.add(
          "targetPercent",
          "requires max",
          "targetPercent together with max",
          "set max, or remove targetPercent");
    }
  }

  /** Returns the text that an error about several different values shows. */
  @Override
  public String toString() {
    var to = max.map(value -> " to " + value).orElse("");
    return min.orElse(0) + to + targetPercent.map(" at %s %%"::formatted).orElse("");
  }
}
