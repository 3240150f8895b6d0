package dev.skerry.serverless;

import static java.util.Objects.requireNonNullElse;

/**
 * How many requests each route takes, with nothing left open.
 *
 * @param ratePerSecond tokens added to the bucket a second
 * @param burst the bucket's size
 */
record ThrottleSettings(double ratePerSecond, int burst) {
  private static final double RATE_PER_SECOND = 100;
  private static final int BURST = 200;

  static ThrottleSettings of(ThrottleArgs args, Faults faults) {
    var settings =
        args == null
            ? new ThrottleSettings(RATE_PER_SECOND, BURST)
            : new ThrottleSettings(
                requireNonNullElse(args.ratePerSecond, RATE_PER_SECOND),
                requireNonNullElse(args.burst, BURST));
    settings.refuse(faults);
    return settings;
  }

  private void refuse(Faults faults) {
    // Written so that NaN is refused too.
    if (!(ratePerSecond > 0) || Double.isInfinite(ratePerSecond)) {
      faults.refuse("ratePerSecond is " + ratePerSecond, "a number over 0", "change ratePerSecond");
    }
    if (burst < 1) {
      faults.refuse("burst is " + burst, "1 or more", "change burst");
    }
  }
}
