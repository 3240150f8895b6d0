package dev.skerry.awsx;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;

/**
 * Creates a VPC for functions, with the subnets of {@link VpcArgs} in each availability zone. It is
 * the component {@code awsx:ec2:Vpc} of Pulumi's AWSX. The AWSX plugin creates the resources.
 *
 * <pre>{@code
 * var vpc = new Vpc("network", VpcArgs.builder()
 *     .subnetSpecs(SubnetSpecArgs.builder().type(SubnetType.Isolated).build())
 *     .numberOfAvailabilityZones(2)
 *     .build());
 * ctx.export("vpcId", vpc.vpcId());
 * }</pre>
 *
 * <p>Creates an {@code aws.ec2.Vpc}, an internet gateway, and for each subnet a route table with an
 * association. With the strategies {@code Single} and {@code OnePerAz} it also creates NAT gateways
 * with elastic IP addresses.
 *
 * <p>The outputs are ids, not resources. To return resources, the SDK would load every class of the
 * class path, which takes ten seconds in each preview. {@code Ec2Functions.getRouteTable} finds the
 * route table of a subnet.
 *
 * <p>The classes have the names of {@code com.pulumi.awsx.ec2}. To use the artifact {@code
 * com.pulumi:awsx} of {@link #PLUGIN_VERSION} instead, add the dependency and change the imports.
 * The resources stay unchanged.
 */
@ResourceType(type = Vpc.TYPE)
public final class Vpc extends ComponentResource {
  /** The version of the plugin: the newest one that uses version 6 of the AWS provider. */
  public static final String PLUGIN_VERSION = "2.22.0";

  static final String TYPE = "awsx:ec2:Vpc";

  @Export(
      name = "vpcId",
      refs = {String.class})
  private Output<String> vpcId;

  @Export(
      name = "publicSubnetIds",
      refs = {List.class, String.class},
      tree = "[0,1]")
  private Output<List<String>> publicSubnetIds;

  @Export(
      name = "privateSubnetIds",
      refs = {List.class, String.class},
      tree = "[0,1]")
  private Output<List<String>> privateSubnetIds;

  @Export(
      name = "isolatedSubnetIds",
      refs = {List.class, String.class},
      tree = "[0,1]")
  private Output<List<String>> isolatedSubnetIds;

  /** Declares the VPC. */
  public Vpc(String name, VpcArgs args) {
    this(name, args, null);
  }

  /**
   * Declares the VPC.
   *
   * @param name the component's name, and the prefix of the subnets' names
   * @param options the resource options; their {@code version} replaces {@link #PLUGIN_VERSION}
   */
  public Vpc(String name, VpcArgs args, ComponentResourceOptions options) {
    super(TYPE, name, args, withPluginVersion(options), true);
  }

  /** Returns the id of the VPC. */
  public Output<String> vpcId() {
    return vpcId;
  }

  /** Returns the ids of the public subnets. A function in them has no internet access. */
  public Output<List<String>> publicSubnetIds() {
    return publicSubnetIds;
  }

  /** Returns the ids of the private subnets, whose internet access needs a NAT gateway. */
  public Output<List<String>> privateSubnetIds() {
    return privateSubnetIds;
  }

  /** Returns the ids of the isolated subnets, which have no internet access. */
  public Output<List<String>> isolatedSubnetIds() {
    return isolatedSubnetIds;
  }

  private static ComponentResourceOptions withPluginVersion(ComponentResourceOptions options) {
    var pinned = ComponentResourceOptions.builder().version(PLUGIN_VERSION);
    if (options != null) {
      // The SDK's merge (pulumi 1.36.1) loses the provider. A list with this provider means the
      // same.
      options.getProvider().ifPresent(pinned::providers);
    }
    return ComponentResourceOptions.merge(pinned.build(), options);
  }
}
