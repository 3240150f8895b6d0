package dev.skerry.serverless.api;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * How many requests each route takes before the gateway answers 429 {@code {"message":"Too Many
 * Requests"}} by itself. A token bucket, shared by all callers of the route; best effort, not a
 * ceiling. Source: API Gateway developer guide, "Throttle requests to your HTTP APIs".
 */
public final class ThrottleArgs extends ResourceArgs {
  @Import(name = "ratePerSecond")
  Double ratePerSecond;

  @Import(name = "burst")
  Integer burst;

  private ThrottleArgs() {}

  /** That rate and that burst. */
  public static ThrottleArgs of(double ratePerSecond, int burst) {
    return builder().ratePerSecond(ratePerSecond).burst(burst).build();
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final ThrottleArgs args = new ThrottleArgs();

    private Builder() {}

    /**
     * Requests a second that a route takes for long, over 0. Default: 100; for a route with a
     * throttle of its own, the API's. The account's limit is 10,000 for all APIs together, until
     * AWS raises it: more than that changes nothing. A change is made in place.
     */
    public Builder ratePerSecond(Double ratePerSecond) {
      args.ratePerSecond = ratePerSecond;
      return this;
    }

    /**
     * Requests that may arrive at once, at least 1. Default: 200; for a route with a throttle of
     * its own, the API's. The account's limit is 5,000 for all APIs together. A change is made in
     * place.
     */
    public Builder burst(Integer burst) {
      args.burst = burst;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public ThrottleArgs build() {
      return args;
    }
  }
}
