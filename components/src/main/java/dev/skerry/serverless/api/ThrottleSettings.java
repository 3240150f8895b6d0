package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.ValidationErrors;

/**
 * How many requests each route takes, with nothing left open.
 *
 * @param ratePerSecond tokens added to the bucket a second
 * @param burst the bucket's size
 */
record ThrottleSettings(double ratePerSecond, int burst) {
  static final ThrottleSettings DEFAULT = new ThrottleSettings(100, 200);

  /** These limits, with those instead that the arguments give. */
  ThrottleSettings with(ThrottleArgs args, ValidationErrors errors) {
    if (args == null) {
      return this;
    }
    validate(args, errors);
    return new ThrottleSettings(
        requireNonNullElse(args.ratePerSecond, ratePerSecond),
        requireNonNullElse(args.burst, burst));
  }

  private static void validate(ThrottleArgs args, ValidationErrors errors) {
    var rate = args.ratePerSecond;
    // Written so that NaN is invalid too.
    if (rate != null && (!(rate > 0) || rate.isInfinite())) {
      errors.add("ratePerSecond", "is " + rate, "a number over 0", "change ratePerSecond");
    }
    if (args.burst != null && args.burst < 1) {
      errors.add("burst", "is " + args.burst, "1 or more", "change burst");
    }
  }
}
