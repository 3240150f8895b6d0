package dev.skerry.awsx;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** The arguments of a {@link Vpc}'s NAT gateways. */
public final class NatGatewayConfigurationArgs extends ResourceArgs {
  @Import(name = "strategy", required = true)
  NatGatewayStrategy strategy;

  private NatGatewayConfigurationArgs() {}

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The plugin validates them. */
  public static final class Builder {
    private final NatGatewayConfigurationArgs args = new NatGatewayConfigurationArgs();

    private Builder() {}

    /**
     * The number of NAT gateways. Required. A change adds or deletes gateways; while a gateway is
     * missing, private subnets have no internet access.
     */
    public Builder strategy(NatGatewayStrategy strategy) {
      args.strategy = strategy;
      return this;
    }

    /** Returns the arguments without validating them. */
    public NatGatewayConfigurationArgs build() {
      return args;
    }
  }
}
