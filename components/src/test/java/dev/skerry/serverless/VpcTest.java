package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource.ResourceInternal;
import dev.skerry.awsx.NatGatewayConfigurationArgs;
import dev.skerry.awsx.NatGatewayStrategy;
import dev.skerry.awsx.SubnetAllocationStrategy;
import dev.skerry.awsx.SubnetSpecArgs;
import dev.skerry.awsx.SubnetType;
import dev.skerry.awsx.Vpc;
import dev.skerry.awsx.VpcArgs;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The inputs and the outputs of the AWSX plugin. */
class VpcTest {
  private static final SubnetSpecArgs.Builder ISOLATED =
      SubnetSpecArgs.builder().type(SubnetType.Isolated).name("data").cidrMask(24);

  private static final VpcArgs.Builder NETWORK =
      VpcArgs.builder()
          .cidrBlock("10.1.0.0/16")
          .numberOfAvailabilityZones(2)
          .subnetSpecs(ISOLATED.build())
          .subnetStrategy(SubnetAllocationStrategy.Auto)
          .natGateways(
              NatGatewayConfigurationArgs.builder().strategy(NatGatewayStrategy.None).build())
          .enableDnsHostnames(true);

  @Test
  void everyArgumentReachesThePlugin() {
    var program = RecordedProgram.run(context -> new Vpc("net", NETWORK.build()));

    var inputs = new TreeMap<>(program.resource("awsx:ec2:Vpc", "net").inputs());
    assertEquals(
        "{cidrBlock=10.1.0.0/16, enableDnsHostnames=true, natGateways={strategy=None},"
            + " numberOfAvailabilityZones=2.0,"
            + " subnetSpecs=[{cidrMask=24.0, name=data, type=Isolated}], subnetStrategy=Auto}",
        inputs.toString());
  }

  @Test
  void theOutputsAreIds() {
    var program =
        RecordedProgram.run(
            context -> {
              var vpc = new Vpc("net", NETWORK.build());
              context.export("vpc", vpc.vpcId());
              context.export(
                  "subnets",
                  Output.all(vpc.publicSubnetIds(), vpc.privateSubnetIds(), vpc.isolatedSubnetIds())
                      .applyValue(Object::toString));
            });

    assertEquals("net-vpc", program.output("vpc"));
    assertEquals("[[net-public], [net-private], [net-isolated]]", program.output("subnets"));
  }

  @Test
  void theProviderOfTheVpcIsTheProviderOfItsSubnets() {
    RecordedProgram.run(
        context -> {
          var provider =
              new Provider("ireland", ProviderArgs.builder().region("eu-west-1").build());
          var options = ComponentResourceOptions.builder().provider(provider).build();

          var vpc = new Vpc("net", NETWORK.build(), options);

          assertEquals(provider, ResourceInternal.getProvider(vpc, "aws:ec2/subnet:Subnet"));
        });
  }
}
