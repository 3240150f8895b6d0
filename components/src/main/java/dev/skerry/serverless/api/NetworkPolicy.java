package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ResourcePolicy;
import java.util.LinkedHashMap;
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

  private NetworkPolicy() {}

  static String document() {
    var calledByCode = Map.of("Null", Map.of("lambda:SourceFunctionArn", "false"));
    var denied = ResourcePolicy.when(calledByCode, statement("Deny"));
    return PolicyDocument.of(List.of(statement("Allow"), denied));
  }

  private static Map<String, Object> statement(String effect) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Effect", effect);
    statement.put("Action", ACTIONS);
    // The Describe actions support no resources. Lambda checks the others before it creates one.
    statement.put("Resource", List.of("*"));
    return statement;
  }
}
