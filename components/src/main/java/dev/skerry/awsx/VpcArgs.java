package dev.skerry.awsx;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;

/** The arguments of a {@link Vpc}. All are optional. */
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

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The plugin validates them. */
  public static final class Builder {
    private final VpcArgs args = new VpcArgs();

    private Builder() {}

    /**
     * The address range of the VPC, from /16 to /28 (Amazon VPC user guide, "VPC CIDR blocks").
     * Default: {@code 10.0.0.0/16}. A change replaces the VPC.
     */
    public Builder cidrBlock(String cidrBlock) {
      args.cidrBlock = cidrBlock;
      return this;
    }

    /**
     * The number of availability zones with subnets, from the region's first zone on. Default: 3. A
     * change adds or deletes subnets.
     */
    public Builder numberOfAvailabilityZones(Integer numberOfAvailabilityZones) {
      args.numberOfAvailabilityZones = numberOfAvailabilityZones;
      return this;
    }

    /**
     * The subnets of each availability zone. Default: a public and a private subnet. A change
     * replaces subnets whose address range changes.
     */
    public Builder subnetSpecs(List<SubnetSpecArgs> subnetSpecs) {
      args.subnetSpecs = subnetSpecs;
      return this;
    }

    /** Sets {@link #subnetSpecs(List)}. */
    public Builder subnetSpecs(SubnetSpecArgs... subnetSpecs) {
      return subnetSpecs(List.of(subnetSpecs));
    }

    /**
     * How the VPC assigns address ranges to subnets. Default: {@code Legacy}, with a warning. A
     * change replaces subnets whose address range changes.
     */
    public Builder subnetStrategy(SubnetAllocationStrategy subnetStrategy) {
      args.subnetStrategy = subnetStrategy;
      return this;
    }

    /**
     * The NAT gateways. AWS charges each gateway by the hour and by the gigabyte. Default: one in
     * each availability zone, if the VPC has private and public subnets.
     */
    public Builder natGateways(NatGatewayConfigurationArgs natGateways) {
      args.natGateways = natGateways;
      return this;
    }

    /**
     * Whether instances with public addresses get DNS names. The private DNS names of interface
     * endpoints require it. Default: false. Changed in place.
     */
    public Builder enableDnsHostnames(Boolean enableDnsHostnames) {
      args.enableDnsHostnames = Output.of(enableDnsHostnames);
      return this;
    }

    /** Returns the arguments without validating them. */
    public VpcArgs build() {
      return args;
    }
  }
}
