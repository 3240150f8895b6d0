package dev.skerry.serverless.api;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * Limits the requests of a route. Above the limit the gateway responds with 429 {@code
 * {"message":"Too Many Requests"}}. All callers share the limit, a token bucket. It is a target,
 * not an exact maximum. Source: API Gateway developer guide, "Throttle requests to your HTTP APIs".
 */
public final class ThrottleArgs extends ResourceArgs {
  @Import(name = "ratePerSecond")
  Double ratePerSecond;

  @Import(name = "burst")
  Integer burst;

  private ThrottleArgs() {}

  /** Returns arguments with that rate and burst. */
  public static ThrottleArgs of(double ratePerSecond, int burst) {
    return builder().ratePerSecond(ratePerSecond).burst(burst).build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ThrottleArgs}. */
  public static final class Builder {
    private final ThrottleArgs args = new ThrottleArgs();

    private Builder() {}

    /**
     * Sets the sustained rate in requests per second, greater than 0. Default: 100; for the
     * throttle of a route, that of the API. All APIs of the account share 10,000 requests per
     * second (API Gateway quotas); a higher value has no effect until AWS raises the quota. A
     * change is made in place.
     */
    public Builder ratePerSecond(Double ratePerSecond) {
      args.ratePerSecond = ratePerSecond;
      return this;
    }

    /**
     * Sets how many requests may arrive at once, 1 or more. Default: 200; for the throttle of a
     * route, that of the API. All APIs of the account share a burst of 5,000 requests (API Gateway
     * quotas). A change is made in place.
     */
    public Builder burst(Integer burst) {
      args.burst = burst;
      return this;
    }

    /** Returns the arguments. The component validates them. */
    public ThrottleArgs build() {
      return args;
    }
  }
}
