package com.example.visits.infrastructure;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.ec2.Ec2Functions;
import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.ec2.VpcEndpoint;
import com.pulumi.aws.ec2.VpcEndpointArgs;
import com.pulumi.aws.ec2.inputs.GetRouteTableArgs;
import com.pulumi.aws.ec2.inputs.SecurityGroupEgressArgs;
import com.pulumi.aws.ec2.outputs.GetRouteTableResult;
import com.pulumi.core.Output;
import dev.skerry.awsx.NatGatewayConfigurationArgs;
import dev.skerry.awsx.NatGatewayStrategy;
import dev.skerry.awsx.SubnetAllocationStrategy;
import dev.skerry.awsx.SubnetSpecArgs;
import dev.skerry.awsx.SubnetType;
import dev.skerry.awsx.Vpc;
import dev.skerry.awsx.VpcArgs;
import dev.skerry.serverless.table.UserTable;
import java.util.List;

/** A private VPC with access to one table and without internet access. It is free of charge. */
final class Network {
  private Network() {}

  static VpcArgs isolated() {
    return VpcArgs.builder()
        .numberOfAvailabilityZones(2)
        .subnetStrategy(SubnetAllocationStrategy.Auto)
        .subnetSpecs(SubnetSpecArgs.builder().type(SubnetType.Isolated).build())
        .natGateways(
            NatGatewayConfigurationArgs.builder().strategy(NatGatewayStrategy.None).build())
        .build();
  }

  /** Returns an endpoint of DynamoDB for all subnets. It only accepts requests to the table. */
  static VpcEndpointArgs endpointFor(UserTable table, Vpc vpc) {
    var subnets = vpc.isolatedSubnetIds();
    return VpcEndpointArgs.builder()
        .vpcId(vpc.vpcId())
        .vpcEndpointType("Gateway")
        .serviceName(
            AwsFunctions.getRegion()
                .applyValue(region -> "com.amazonaws.%s.dynamodb".formatted(region.name())))
        .routeTableIds(
            subnets.apply(ids -> Output.all(ids.stream().map(Network::routeTableOf).toList())))
        .policy(table.tableArn().applyValue(Network::policyFor))
        .build();
  }

  private static Output<String> routeTableOf(String subnetId) {
    var table = GetRouteTableArgs.builder().subnetId(subnetId).build();
    return Ec2Functions.getRouteTable(table).applyValue(GetRouteTableResult::routeTableId);
  }

  /** Allows all actions on the table: the functions' roles restrict the actions. */
  private static String policyFor(String tableArn) {
    return """
        {"Version":"2012-10-17","Statement":[\
        {"Effect":"Allow","Principal":"*","Action":"dynamodb:*","Resource":"%s"}]}"""
        .formatted(tableArn);
  }

  /** Allows HTTPS requests to the endpoint only. */
  static SecurityGroup securityGroupFor(VpcEndpoint endpoint, Vpc vpc) {
    var toEndpoint =
        SecurityGroupEgressArgs.builder()
            .protocol("tcp")
            .fromPort(443)
            .toPort(443)
            .prefixListIds(endpoint.prefixListId().applyValue(List::of))
            .build();
    var args =
        SecurityGroupArgs.builder()
            .description("Functions of visits, with access to DynamoDB only")
            .vpcId(vpc.vpcId())
            .egress(toEndpoint);
    return new SecurityGroup("visits", args.build());
  }
}
