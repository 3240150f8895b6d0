package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.functionInput;
import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.pulumi.aws.ec2.SecurityGroup;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionVpcTest {
  private static final String SUBNETS =
      "Allowed: 1 to 16 ids that begin with 'subnet-' (Lambda). Fix: set subnetIds.";
  private static final String GROUPS =
      "Allowed: 1 to 5 ids that begin with 'sg-' (Lambda). Fix: set securityGroupIds.";

  @Test
  void allFunctionsAreInTheVpc() {
    var vpc = vpc().subnetIds("subnet-0a", "subnet-0b").securityGroupIds("sg-0Aa");

    var program = run(with().fallback("com.example.Fallback").vpc(vpc.build()));

    for (var function : List.of("getUser", "fallback")) {
      assertEquals(
          Map.of(
              "subnetIds", List.of("subnet-0a", "subnet-0b"),
              "securityGroupIds", List.of("sg-0Aa")),
          functionInput(program, function, "vpcConfig"));
    }
  }

  @Test
  void onlyLambdaMayManageNetworkInterfaces() {
    var program = run(with().vpc(vpc().build()));

    var actions =
        "[\"ec2:AssignPrivateIpAddresses\",\"ec2:CreateNetworkInterface\",\"ec2:DeleteNetworkInterface\","
            + "\"ec2:DescribeNetworkInterfaces\",\"ec2:DescribeSubnets\",\"ec2:UnassignPrivateIpAddresses\"]";
    assertEquals(
        ("{'Version':'2012-10-17','Statement':["
                + "{'Effect':'Allow','Action':ACTIONS,'Resource':['*']},"
                + "{'Effect':'Deny','Action':ACTIONS,'Resource':['*'],"
                + "'Condition':{'Null':{'lambda:SourceFunctionArn':'false'}}}]}")
            .replace('\'', '"')
            .replace("ACTIONS", actions),
        program.resource("aws:iam/rolePolicy:RolePolicy", "api-getUser-network").input("policy"));
  }

  @Test
  void withoutAVpcTheRoleHasNoPermissionForOne() {
    var program = run(with());

    assertNull(functionInput(program, "getUser", "vpcConfig"));
    assertEquals(1, program.ofType("aws:iam/rolePolicy:RolePolicy").size());
  }

  @Test
  void theMaximumNumberOfSubnetsAndSecurityGroupsIsValid() {
    var vpc = vpc().subnetIds(ids("subnet-", 16)).securityGroupIds(ids("sg-", 5));

    var program = run(with().vpc(vpc.build()));

    assertEquals(
        Map.of(
            "subnetIds", List.of(ids("subnet-", 16)),
            "securityGroupIds", List.of(ids("sg-", 5))),
        functionInput(program, "getUser", "vpcConfig"));
  }

  @Test
  void aVpcRequiresSubnetsAndSecurityGroups() {
    var empty = FunctionVpcArgs.builder().build();

    Apis.assertInvalid(
        with().vpc(empty),
        "vpc: subnetIds is missing. " + SUBNETS,
        "vpc: securityGroupIds is missing. " + GROUPS);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void invalidIdsAreReported(FunctionVpcArgs.Builder vpc, String errors) {
    Apis.assertInvalid(with().vpc(vpc.build()), errors.replaceAll("(?m)^", "vpc: "));
  }

  @Test
  void idsThatBecomeKnownLaterAreValidatedThen() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var group = new SecurityGroup("group").id();
              var vpc = vpc().subnetIds(group.applyValue(List::of));
              Apis.declare(with().vpc(vpc.build()));
            },
            Map.of());

    assertEquals(
        "ServerlessApi 'api': vpc: subnetIds contains 'group-id'. " + SUBNETS, program.failure());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(vpc().subnetIds(), "subnetIds has 0 ids. " + SUBNETS),
        Arguments.of(vpc().securityGroupIds(), "securityGroupIds has 0 ids. " + GROUPS),
        Arguments.of(vpc().subnetIds(ids("subnet-", 17)), "subnetIds has 17 ids. " + SUBNETS),
        Arguments.of(
            vpc().securityGroupIds(ids("sg-", 6)), "securityGroupIds has 6 ids. " + GROUPS),
        Arguments.of(
            vpc().subnetIds("sg-1").securityGroupIds("sg_1"),
            "subnetIds contains 'sg-1'. %s\nsecurityGroupIds contains 'sg_1'. %s"
                .formatted(SUBNETS, GROUPS)),
        Arguments.of(
            vpc().securityGroupIds("sg-1", "subnet-1", ""),
            "securityGroupIds contains 'subnet-1'. %1$s\nsecurityGroupIds contains ''. %1$s"
                .formatted(GROUPS)));
  }

  private static FunctionVpcArgs.Builder vpc() {
    return FunctionVpcArgs.builder().subnetIds("subnet-0a").securityGroupIds("sg-0a");
  }

  private static String[] ids(String prefix, int number) {
    return IntStream.range(0, number).mapToObj(i -> prefix + i).toArray(String[]::new);
  }
}
