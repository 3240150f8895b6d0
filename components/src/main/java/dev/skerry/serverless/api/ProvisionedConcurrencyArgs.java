package dev.skerry.serverless.api;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * How many environments of a function are always initialised, so that as many requests at a time
 * meet no cold start. They are paid for by the second, used or not. Source: Lambda developer guide,
 * "Configuring provisioned concurrency".
 *
 * <pre>{@code
 * var ready = ProvisionedConcurrencyArgs.between(2, 20);
 * var route =
 *     RouteArgs.builder()
 *         .route("GET /users/{username}")
 *         .handler("com.example.GetUser")
 *         .provisionedConcurrency(ready)
 *         .build();
 * }</pre>
 */
public final class ProvisionedConcurrencyArgs extends ResourceArgs {
  @Import(name = "min", required = true)
  Integer min;

  @Import(name = "max")
  Integer max;

  @Import(name = "targetPercent")
  Integer targetPercent;

  private ProvisionedConcurrencyArgs() {}

  /** Always as many. */
  public static ProvisionedConcurrencyArgs of(int environments) {
    return builder().min(environments).build();
  }

  /** As many as are needed, within these bounds. */
  public static ProvisionedConcurrencyArgs between(int min, int max) {
    return builder().min(min).max(max).build();
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final ProvisionedConcurrencyArgs args = new ProvisionedConcurrencyArgs();

    private Builder() {}

    /**
     * Environments that are always initialised, at least 1. A change takes minutes, without an
     * interruption.
     */
    public Builder min(Integer min) {
      args.min = min;
      return this;
    }

    /**
     * Environments up to which AWS adds some while more are used, and takes them away afterwards;
     * more than min. Default: always min. Bursts of less than three minutes are not followed. A
     * change is made in place.
     */
    public Builder max(Integer max) {
      args.max = max;
      return this;
    }

    /**
     * The use in percent, 10 to 90, that AWS keeps by adding and taking away. Default, with a max:
     * 70. Source: Application Auto Scaling user guide, "Lambda". A change is made in place.
     */
    public Builder targetPercent(Integer targetPercent) {
      args.targetPercent = targetPercent;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public ProvisionedConcurrencyArgs build() {
      return args;
    }
  }
}
