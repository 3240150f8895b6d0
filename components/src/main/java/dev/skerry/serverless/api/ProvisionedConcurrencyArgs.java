package dev.skerry.serverless.api;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * The provisioned concurrency of a function: execution environments that are always initialized.
 * Each of them handles one request at a time without a cold start. Lambda charges for them by the
 * second, also while they are unused. Source: Lambda developer guide, "Configuring provisioned
 * concurrency".
 *
 * <pre>{@code
 * var provisioned = ProvisionedConcurrencyArgs.between(2, 20);
 * var route =
 *     RouteArgs.builder()
 *         .route("GET /users/{username}")
 *         .handler("com.example.GetUser")
 *         .provisionedConcurrency(provisioned)
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

  /** Returns arguments with a fixed number of environments. */
  public static ProvisionedConcurrencyArgs of(int environments) {
    return builder().min(environments).build();
  }

  /** Returns arguments with a number of environments that scales between two limits. */
  public static ProvisionedConcurrencyArgs between(int min, int max) {
    return builder().min(min).max(max).build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ProvisionedConcurrencyArgs}. */
  public static final class Builder {
    private final ProvisionedConcurrencyArgs args = new ProvisionedConcurrencyArgs();

    private Builder() {}

    /**
     * Sets the minimum number of initialized environments, 1 or more; their exact number without
     * max. Required. A change takes minutes and does not interrupt requests.
     */
    public Builder min(Integer min) {
      args.min = min;
      return this;
    }

    /**
     * Sets the maximum number of initialized environments, more than min. AWS adds environments
     * while many are in use, and removes them afterwards. It does not react to bursts of less than
     * three minutes. Default: none, so that the number is always min. A change is made in place.
     */
    public Builder max(Integer max) {
      args.max = max;
      return this;
    }

    /**
     * Sets the percentage of initialized environments in use that scaling keeps, 10 to 90. Default:
     * 70. It requires max. A change is made in place. Source: Application Auto Scaling user guide,
     * "Target tracking for Lambda".
     */
    public Builder targetPercent(Integer targetPercent) {
      args.targetPercent = targetPercent;
      return this;
    }

    /** Returns the arguments. The component validates them. */
    public ProvisionedConcurrencyArgs build() {
      return args;
    }
  }
}
