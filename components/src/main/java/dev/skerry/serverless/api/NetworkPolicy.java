package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.PolicyDocument.Statement;
import java.util.List;
import java.util.Map;

/**
 * The policy that lets Lambda create the network interfaces of a function in a VPC. Lambda uses the
 * role of the function for that. The policy denies the same actions to the function's code. Source:
 * Lambda developer guide, "Using source function ARN to control function access behavior".
 */
final class NetworkPolicy {
  // The actions of the managed policy AWSLambdaVPCAccessExecutionRole, without those of logs.
  private static final List<String> ACTIONS =
      List.of(
          "ec2:AssignPrivateIpAddresses",
          "ec2:CreateNetworkInterface",
          "ec2:DeleteNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:UnassignPrivateIpAddresses");

  // The Describe actions do not support resources. Lambda checks the others before a resource
  // exists.
  private static final List<String> RESOURCES = List.of("*");

  private NetworkPolicy() {}

  static String document() {
    var calledByCode = Map.of("Null", Map.of("lambda:SourceFunctionArn", "false"));
    return PolicyDocument.of(
        Statement.allow(ACTIONS, RESOURCES),
        Statement.deny(ACTIONS, RESOURCES).withCondition(calledByCode));
  }
}
