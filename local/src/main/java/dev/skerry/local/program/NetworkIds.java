package dev.skerry.local.program;

import java.util.List;
import java.util.Map;

/**
 * Creates ids of network resources in AWS's formats. The program can pass them on to functions,
 * although the network itself is not emulated.
 */
final class NetworkIds {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "aws:ec2/routeTable:RouteTable", "rtb-",
          "aws:ec2/securityGroup:SecurityGroup", "sg-",
          "aws:ec2/subnet:Subnet", "subnet-",
          "aws:ec2/vpc:Vpc", "vpc-",
          "aws:ec2/vpcEndpoint:VpcEndpoint", "vpce-");

  private NetworkIds() {}

  static void add(String type, String logicalName, Map<String, Object> outputs) {
    var number = "%08x".formatted(logicalName.hashCode());
    if (PREFIXES.containsKey(type)) {
      outputs.put("id", PREFIXES.get(type) + number);
    }
    if (type.equals("aws:ec2/vpcEndpoint:VpcEndpoint")) {
      outputs.put("prefixListId", "pl-" + number);
    }
    if (type.equals("awsx:ec2:Vpc")) {
      outputs.put("vpcId", "vpc-" + number);
      for (var kind : List.of("public", "private", "isolated")) {
        outputs.put(kind + "SubnetIds", List.of("subnet-" + number));
      }
    }
  }

  /** Returns the route table of every subnet. */
  static Map<String, Object> routeTable() {
    return Map.of("id", "rtb-00000000", "routeTableId", "rtb-00000000");
  }
}
