package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.ValidationErrors;

/**
 * The throttle of a route, a token bucket.
 *
 * @param ratePerSecond the tokens that are added to the bucket each second
 * @param burst the size of the bucket
 */
record ThrottleSettings(double ratePerSecond, int burst) {
  static final ThrottleSettings DEFAULT = new ThrottleSettings(100, 200);

  /** Returns these limits, replaced by those that the arguments set. */
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
    // Not rate <= 0, which is false for NaN.
    if (rate != null && (!(rate > 0) || rate.isInfinite())) {
      errors.add("ratePerSecond", "is " + rate, "a number greater than 0", "change ratePerSecond");
    }
    if (args.burst != null && args.burst < 1) {
      errors.add("burst", "is " + args.burst, "1 or more", "change burst");
    }
  }
}
