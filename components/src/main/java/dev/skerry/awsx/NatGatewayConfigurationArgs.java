package dev.skerry.awsx;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** The NAT gateways of a {@link Vpc}. */
public final class NatGatewayConfigurationArgs extends ResourceArgs {
  @Import(name = "strategy", required = true)
  NatGatewayStrategy strategy;

  private NatGatewayConfigurationArgs() {}

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final NatGatewayConfigurationArgs args = new NatGatewayConfigurationArgs();

    private Builder() {}

    /** How many there are. */
    public Builder strategy(NatGatewayStrategy strategy) {
      args.strategy = strategy;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public NatGatewayConfigurationArgs build() {
      return args;
    }
  }
}
