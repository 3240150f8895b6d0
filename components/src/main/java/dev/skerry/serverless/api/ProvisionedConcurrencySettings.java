package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Optional;

/**
 * How many environments of a function are always initialised.
 *
 * @param min environments at least; absent only until it is refused
 * @param max environments at most; empty: always min
 * @param targetPercent the use that AWS keeps between the two
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

  int atLeast() {
    return min.orElseThrow();
  }

  int atMost() {
    return max.or(() -> min).orElse(0);
  }

  /** The part of the environments in use that AWS keeps, from 0 to 1. */
  double target() {
    return targetPercent.orElse(TARGET_PERCENT) / 100.0;
  }

  void validate(ValidationErrors errors) {
    var least = min.orElse(0);
    if (least < 1) {
      errors.add("min", "is " + least, "1 or more", "change min");
    }
    if (max.isPresent() && max.get() <= least) {
      errors.add(
          "max",
          "is %s, with a min of %s".formatted(max.get(), least),
          "more than min",
          "raise max, or drop it: then it is always min");
    }
    // Application Auto Scaling user guide, "Target tracking for Lambda": 0.1 to 0.9.
    targetPercent.ifPresent(percent -> errors.requireInRange("targetPercent", percent, 10, 90));
    if (targetPercent.isPresent() && max.isEmpty()) {
      errors.add(
          "targetPercent",
          "is %s without a max".formatted(targetPercent.get()),
          "only with a max, between which and min it scales",
          "set max, or drop targetPercent");
    }
  }

  @Override
  public String toString() {
    var most = max.map(value -> " to " + value).orElse("");
    return min.orElse(0) + most + targetPercent.map(" at %s %%"::formatted).orElse("");
  }
}
