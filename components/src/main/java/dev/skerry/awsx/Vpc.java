package dev.skerry.awsx;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;

/**
 * A network for functions: the component {@code awsx:ec2:Vpc} of Pulumi's AWSX, which the plugin
 * makes, in each availability zone the subnets that {@link VpcArgs} lists.
 *
 * <pre>{@code
 * var vpc = new Vpc("network", VpcArgs.builder()
 *     .subnetSpecs(SubnetSpecArgs.builder().type(SubnetType.Isolated).build())
 *     .numberOfAvailabilityZones(2)
 *     .build());
 * ctx.export("vpcId", vpc.vpcId());
 * }</pre>
 *
 * <p>What appears: an {@code aws.ec2.Vpc} and an internet gateway, and for each subnet a route
 * table with its association; for the strategies {@code Single} and {@code OnePerAz} NAT gateways
 * with their addresses.
 *
 * <p>Its results are ids. The component's resources themselves are no results here: for one of them
 * the SDK loads every class of the class path, ten seconds of each preview. A subnet's route table
 * is found by {@code Ec2Functions.getRouteTable}.
 *
 * <p>The names are those of {@code com.pulumi.awsx.ec2}: with the artifact {@code com.pulumi:awsx}
 * of {@link #PLUGIN_VERSION} among a program's dependencies, its imports in place of these are the
 * only change, and no resource is touched.
 */
@ResourceType(type = Vpc.TYPE)
public final class Vpc extends ComponentResource {
  /** The newest plugin whose resources are those of com.pulumi:aws 6. */
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

  /** The network of those arguments. */
  public Vpc(String name, VpcArgs args) {
    this(name, args, null);
  }

  /**
   * The network of those arguments.
   *
   * @param name the component's name, and the beginning of its subnets'
   * @param options Pulumi's options; a {@code version} in them is used in place of {@link
   *     #PLUGIN_VERSION}
   */
  public Vpc(String name, VpcArgs args, ComponentResourceOptions options) {
    super(TYPE, name, args, ofPlugin(options), true);
  }

  /** The network's id. */
  public Output<String> vpcId() {
    return vpcId;
  }

  /** The subnets that the internet reaches; a function in them reaches nothing. */
  public Output<List<String>> publicSubnetIds() {
    return publicSubnetIds;
  }

  /** The subnets that reach the internet through NAT gateways, where there are any. */
  public Output<List<String>> privateSubnetIds() {
    return privateSubnetIds;
  }

  /** The subnets without a way to the internet. */
  public Output<List<String>> isolatedSubnetIds() {
    return isolatedSubnetIds;
  }

  private static ComponentResourceOptions ofPlugin(ComponentResourceOptions options) {
    var pinned = ComponentResourceOptions.builder().version(PLUGIN_VERSION).build();
    return ComponentResourceOptions.merge(pinned, options);
  }
}
