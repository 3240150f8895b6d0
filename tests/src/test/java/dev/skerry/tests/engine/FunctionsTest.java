package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.aws.kms.Key;
import com.pulumi.core.Output;
import dev.skerry.serverless.api.ProvisionedConcurrencyArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.VariableArgs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An API whose functions have reserved and provisioned concurrency and encrypted logs. */
@EngineTest
final class FunctionsTest extends DeployedProgram {
  private static final String READY =
      "lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";

  FunctionsTest() {
    super(context -> declare("java21"));
  }

  @Test
  void allResourcesAreCreated() {
    assertEquals(
        """
        1 create aws:apigatewayv2/api:Api
        2 create aws:apigatewayv2/integration:Integration
        4 create aws:apigatewayv2/route:Route
        1 create aws:apigatewayv2/stage:Stage
        1 create aws:appautoscaling/policy:Policy
        1 create aws:appautoscaling/target:Target
        3 create aws:cloudwatch/logGroup:LogGroup
        2 create aws:iam/role:Role
        4 create aws:iam/rolePolicy:RolePolicy
        1 create aws:kms/key:Key
        2 create aws:lambda/alias:Alias
        2 create aws:lambda/function:Function
        2 create aws:lambda/permission:Permission
        2 create aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig
        1 create pulumi:providers:aws""",
        first.stepCounts());
  }

  @Test
  void aNewVersionUpdatesTheAliasAndKeepsProvisionedConcurrency() {
    var update = deployment.up(context -> declare("java17")).succeeds();

    assertEquals(
        """
        2 update aws:lambda/alias:Alias [functionVersion]
        2 update aws:lambda/function:Function [runtime]""",
        update.stepCounts());
  }

  @Test
  void provisionedConcurrencyThatScalingChangedIsKeptAfterARefresh() {
    new Drift(READY, "api-metadata-.*", "provisionedConcurrentExecutions", "7")
        .applyTo(deployment.fakeAws());

    deployment.refresh().succeeds();
    var preview = deployment.previewUnchanged(program).succeeds();

    assertEquals("", preview.stepLines());
  }

  @Test
  void aVariableWithANameLikeASecretIsAWarning() {
    var warnings =
        first
            .output()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("warning: ServerlessApi"))
            .toList();

    assertEquals(1, warnings.size(), first::output);
    var warning = "'api': environment variable 'MAIL_PASSWORD' has the name of a secret";
    assertTrue(warnings.get(0).contains(warning));
  }

  @Test
  void destroyDeletesAllResources() {
    deployment.destroy().succeeds();

    assertEquals(List.of(), deployment.fakeAws().all());
  }

  private static void declare(String runtime) {
    var args =
        Programs.api()
            .runtime(runtime)
            .logKeyArn(new Key("logs").arn())
            .policies(List.of(Output.of("{\"Statement\":[]}")))
            .environment(VariableArgs.of("MAIL_PASSWORD", "x"))
            .routes(
                RouteArgs.builder()
                    .route("GET /health")
                    .handler(Programs.HANDLER)
                    .provisionedConcurrency(ProvisionedConcurrencyArgs.of(1))
                    .build(),
                RouteArgs.builder()
                    .route("GET /metadata")
                    .handler("dev.skerry.handlers.metadata.Metadata")
                    .reservedConcurrency(20)
                    .provisionedConcurrency(ProvisionedConcurrencyArgs.between(2, 10))
                    .build());
    new ServerlessApi("api", args.build(), null);
  }
}
