package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.skerry.tests.fixture.FakeResource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** examples/network: an API in a VPC of the AWSX plugin, which can access only its table. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class NetworkExampleTest {
  private Deployment deployment;
  private Outcome preview;
  private Outcome first;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = CompiledExample.in(folder, "network", "com.example.visits.infrastructure.App");
    // The engine reads only the hash of the function, so the function need not be built.
    var lib = deployment.work().resolve("service/target/function/lib");
    Files.createFile(Files.createDirectories(lib).resolve("any.jar"));
    preview = deployment.pulumi("preview").succeeds();
    first = deployment.pulumi("up", "--yes", "--skip-preview").succeeds();
  }

  @Test
  void thePreviewShowsTheVpcOfThePlugin() {
    assertEquals(
        """
        create aws:ec2/internetGateway:InternetGateway visits
        create aws:ec2/routeTable:RouteTable visits-isolated-1
        create aws:ec2/routeTable:RouteTable visits-isolated-2
        create aws:ec2/routeTableAssociation:RouteTableAssociation visits-isolated-1
        create aws:ec2/routeTableAssociation:RouteTableAssociation visits-isolated-2
        create aws:ec2/securityGroup:SecurityGroup visits
        create aws:ec2/subnet:Subnet visits-isolated-1
        create aws:ec2/subnet:Subnet visits-isolated-2
        create aws:ec2/vpc:Vpc visits
        create aws:ec2/vpcEndpoint:VpcEndpoint visits""",
        preview
            .stepLines()
            .lines()
            .filter(line -> line.contains("aws:ec2"))
            .collect(Collectors.joining("\n")));
    assertEquals(first.stepLines(), preview.stepLines());
  }

  @Test
  void thePluginVersionIsPinned() {
    var plugins = preview.stepLines().lines().filter(line -> line.contains("providers:awsx"));

    assertEquals(List.of("create pulumi:providers:awsx default_2_22_0"), plugins.toList());
  }

  @Test
  void theFunctionIsInTheIsolatedSubnetsAndItsSecurityGroup() {
    var network = theOnly("aws:lambda/function:Function").properties().getAsJsonObject("vpcConfig");

    assertEquals(ids("aws:ec2/subnet:Subnet"), texts(network.get("subnetIds")));
    assertEquals(
        ids("aws:ec2/securityGroup:SecurityGroup"), texts(network.get("securityGroupIds")));
  }

  @Test
  void theEndpointIsInTheRouteTablesOfTheSubnets() {
    var endpoint = theOnly("aws:ec2/vpcEndpoint:VpcEndpoint");

    assertEquals("com.amazonaws.us-east-1.dynamodb", endpoint.text("serviceName"));
    assertEquals(
        ids("aws:ec2/routeTable:RouteTable"), texts(endpoint.properties().get("routeTableIds")));
  }

  @Test
  void theEndpointAllowsOnlyTheTable() {
    var endpoint = theOnly("aws:ec2/vpcEndpoint:VpcEndpoint");

    assertEquals(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"dynamodb:*","Resource":"%s"}]}"""
            .formatted(theOnly("aws:dynamodb/table:Table").text("arn")),
        endpoint.text("policy"));
  }

  @Test
  void theSecurityGroupAllowsOnlyTheEndpoint() {
    var rules = theOnly("aws:ec2/securityGroup:SecurityGroup").properties().get("egress");

    var expected =
        """
        [{"fromPort":443,"prefixListIds":["%s"],"protocol":"tcp","toPort":443}]"""
            .formatted(theOnly("aws:ec2/vpcEndpoint:VpcEndpoint").text("prefixListId"));
    assertEquals(JsonParser.parseString(expected), rules);
  }

  private FakeResource theOnly(String type) {
    var resources = deployment.fakeAws().all(type);
    assertEquals(1, resources.size(), type);
    return resources.get(0);
  }

  private Set<String> ids(String type) {
    return deployment.fakeAws().all(type).stream()
        .map(FakeResource::id)
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(JsonElement list) {
    return list.getAsJsonArray().asList().stream()
        .map(JsonElement::getAsString)
        .collect(Collectors.toSet());
  }
}
