package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.provider.internal.models.ConstructResponse;
import com.pulumi.provider.internal.properties.PropertyValue;
import dev.skerry.serverless.ProvidedComponent;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** {@link ServerlessApi} in a program of another language, which sends property values. */
class ProviderPathTest {
  private static final String TYPE = "aws-serverless:index:ServerlessApi";
  private static final String LOG_KEY = "arn:aws:kms:eu-west-1:111122223333:key/0a1b";
  private static final PropertyValue POLICIES =
      PropertyValue.of(List.of(PropertyValue.of(Apis.POLICY)));

  @Test
  void aProgramInAnotherLanguageGetsTheSameApi() {
    var response = new AtomicReference<CompletableFuture<ConstructResponse>>();

    var program =
        RecordedProgram.run(
            ctx -> response.set(ProvidedComponent.construct("ServerlessApi", "api", inputs())));

    var answered = response.get().join();
    assertEquals(
        PropertyValue.of("https://api.example.com/v1"),
        answered.getState().get("url").getOutputValue().getValue());
    assertEquals(
        Map.of("API_BASE_PATH", "/v1", "TABLE_NAME", "users"),
        Apis.environment(program, "getUser"));
    assertEquals(256.0, Apis.functionInput(program, "getUser", "memorySize"));
    assertEquals(9.0, Apis.functionInput(program, "getUser", "reservedConcurrentExecutions"));
    assertEquals(
        3.0,
        program.resource("aws:appautoscaling/target:Target", "api-getUser").input("maxCapacity"));
    assertEquals(
        LOG_KEY,
        program.resource("aws:cloudwatch/logGroup:LogGroup", "api-getUser").input("kmsKeyId"));
    program.resource("aws:iam/rolePolicy:RolePolicy", "api-getUser-shared-policy-1");
    assertEquals(
        Map.of("subnetIds", List.of("subnet-0a"), "securityGroupIds", List.of("sg-0a")),
        Apis.functionInput(program, "getUser", "vpcConfig"));
    program.resource(TYPE, "api");
    program.resource("aws:apigatewayv2/route:Route", "api-HEAD /users/{}");
  }

  private static Map<String, PropertyValue> inputs() {
    var variable =
        Map.of("name", PropertyValue.of("TABLE_NAME"), "value", PropertyValue.of("users"));
    var provisioned = Map.of("min", PropertyValue.of(1), "max", PropertyValue.of(3));
    var route =
        Map.of(
            "route", PropertyValue.of("GET /users/{username}"),
            "handler", PropertyValue.of("com.example.GetUser"),
            "memoryMb", PropertyValue.of(256),
            "reservedConcurrency", PropertyValue.of(9),
            "provisionedConcurrency", PropertyValue.of(provisioned),
            "policies", POLICIES,
            "environment", PropertyValue.of(List.of(PropertyValue.of(variable))));
    return Map.of(
        "auth", PropertyValue.of("iam"),
        "basePath", PropertyValue.of("/v1"),
        "policies", POLICIES,
        "logKeyArn", PropertyValue.of(LOG_KEY),
        "code", PropertyValue.of(Apis.CODE),
        "vpc",
            PropertyValue.of(
                Map.of("subnetIds", ids("subnet-0a"), "securityGroupIds", ids("sg-0a"))),
        "routes", PropertyValue.of(List.of(PropertyValue.of(route))));
  }

  private static PropertyValue ids(String id) {
    return PropertyValue.of(List.of(PropertyValue.of(id)));
  }
}
