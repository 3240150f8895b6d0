package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.Faults;

/**
 * How many requests each route takes, with nothing left open.
 *
 * @param ratePerSecond tokens added to the bucket a second
 * @param burst the bucket's size
 */
record ThrottleSettings(double ratePerSecond, int burst) {
  static final ThrottleSettings DEFAULT = new ThrottleSettings(100, 200);

  /** These limits, with those instead that the arguments give. */
  ThrottleSettings with(ThrottleArgs args, Faults faults) {
    if (args == null) {
      return this;
    }
    refuse(args, faults);
    return new ThrottleSettings(
        requireNonNullElse(args.ratePerSecond, ratePerSecond),
        requireNonNullElse(args.burst, burst));
  }

  private static void refuse(ThrottleArgs args, Faults faults) {
    var rate = args.ratePerSecond;
    // Written so that NaN is refused too.
    if (rate != null && (!(rate > 0) || rate.isInfinite())) {
      faults.refuse("ratePerSecond is " + rate, "a number over 0", "change ratePerSecond");
    }
    if (args.burst != null && args.burst < 1) {
      faults.refuse("burst is " + args.burst, "1 or more", "change burst");
    }
  }
}
