package dev.skerry.awsx;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;

/** What a {@link Vpc} is made from. */
public final class VpcArgs extends ResourceArgs {
  @Import(name = "cidrBlock")
  String cidrBlock;

  @Import(name = "numberOfAvailabilityZones")
  Integer numberOfAvailabilityZones;

  @Import(name = "subnetSpecs")
  List<SubnetSpecArgs> subnetSpecs;

  @Import(name = "subnetStrategy")
  SubnetAllocationStrategy subnetStrategy;

  @Import(name = "natGateways")
  NatGatewayConfigurationArgs natGateways;

  @Import(name = "enableDnsHostnames")
  Output<Boolean> enableDnsHostnames;

  private VpcArgs() {}

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final VpcArgs args = new VpcArgs();

    private Builder() {}

    /**
     * The network's addresses, a block between /16 and /28. Default: {@code 10.0.0.0/16}. A change
     * replaces the network.
     */
    public Builder cidrBlock(String cidrBlock) {
      args.cidrBlock = cidrBlock;
      return this;
    }

    /**
     * In how many availability zones each of the subnets is, from the region's first on. Default:
     * 3.
     */
    public Builder numberOfAvailabilityZones(Integer numberOfAvailabilityZones) {
      args.numberOfAvailabilityZones = numberOfAvailabilityZones;
      return this;
    }

    /** The subnets of each availability zone. Default: a public and a private one. */
    public Builder subnetSpecs(List<SubnetSpecArgs> subnetSpecs) {
      args.subnetSpecs = subnetSpecs;
      return this;
    }

    /** The subnets of each availability zone, one after the other. */
    public Builder subnetSpecs(SubnetSpecArgs... subnetSpecs) {
      return subnetSpecs(List.of(subnetSpecs));
    }

    /**
     * How addresses are given to subnets. Default: {@code Legacy}, with a warning. A change moves
     * subnets to other addresses, which replaces them.
     */
    public Builder subnetStrategy(SubnetAllocationStrategy subnetStrategy) {
      args.subnetStrategy = subnetStrategy;
      return this;
    }

    /**
     * The NAT gateways, each paid by the hour and by the gigabyte. Default: one in each
     * availability zone, where there are private and public subnets.
     */
    public Builder natGateways(NatGatewayConfigurationArgs natGateways) {
      args.natGateways = natGateways;
      return this;
    }

    /**
     * Whether names of the network's addresses are answered, as the private names of interface
     * endpoints want it. Default: no. A change is made in place.
     */
    public Builder enableDnsHostnames(Boolean enableDnsHostnames) {
      args.enableDnsHostnames = Output.of(enableDnsHostnames);
      return this;
    }

    /** The arguments as collected, unchecked. */
    public VpcArgs build() {
      return args;
    }
  }
}
