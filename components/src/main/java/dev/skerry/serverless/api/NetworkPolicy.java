package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ResourcePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a role lets Lambda do to put its function into a VPC. Lambda uses the function's own role
 * for that: so that its code does not get the same power over the account's network, a call that
 * comes from code is denied. Source: Lambda developer guide, "Using source function ARN to control
 * function access behavior".
 */
final class NetworkPolicy {
  // Of AWS's own AWSLambdaVPCAccessExecutionRole, without its logs.
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
    var byCode = Map.of("Null", Map.of("lambda:SourceFunctionArn", "false"));
    var denied = ResourcePolicy.when(byCode, statement("Deny"));
    return PolicyDocument.of(List.of(statement("Allow"), denied));
  }

  private static Map<String, Object> statement(String effect) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Effect", effect);
    statement.put("Action", ACTIONS);
    // The two Describe actions know no resource, and Lambda checks the others before there is one.
    statement.put("Resource", List.of("*"));
    return statement;
  }
}
