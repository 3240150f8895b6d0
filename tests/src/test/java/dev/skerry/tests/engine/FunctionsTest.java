package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import com.pulumi.aws.kms.Key;
import com.pulumi.core.Output;
import dev.skerry.serverless.api.ProvisionedConcurrencyArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.VariableArgs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An API whose functions have reserves, ready environments and encrypted logs. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class FunctionsTest {
  private static final String READY =
      "lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
  private static final String CODE = Engine.ROOT.resolve("handlers/target/classes").toString();

  private Deployment deployment;
  private Outcome first;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "functions", "test");
    first = deployment.up(context -> declare(context, "java21")).succeeds();
    deployment.save();
  }

  @AfterEach
  void restore() throws Exception {
    deployment.restore();
  }

  @Test
  void everythingIsMadeAndASecondPreviewShowsNoChange() {
    var second = deployment.previewUnchanged(context -> declare(context, "java21")).succeeds();

    assertEquals("", second.stepLines());
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
  void aNewVersionMovesTheAliasAndKeepsTheReadyEnvironments() {
    var update = deployment.up(context -> declare(context, "java17")).succeeds();

    assertEquals(
        """
        2 update aws:lambda/alias:Alias [functionVersion]
        2 update aws:lambda/function:Function [runtime]""",
        update.stepCounts());
  }

  @Test
  void environmentsThatScalingMovedAreLeftAloneAfterARefresh() {
    new Drift(READY, "api-metadata-.*", "provisionedConcurrentExecutions", "7")
        .happensIn(deployment.fakeAws());

    deployment.refresh().succeeds();
    var preview = deployment.previewUnchanged(context -> declare(context, "java21")).succeeds();

    assertEquals("", preview.stepLines());
  }

  @Test
  void aVariableThatIsCalledLikeASecretIsAWarningOfTheApi() {
    var warnings =
        first
            .output()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("warning: ServerlessApi"))
            .toList();

    assertEquals(1, warnings.size(), first::output);
    assertTrue(warnings.get(0).contains("'api': variable 'MAIL_PASSWORD' is called like a secret"));
  }

  @Test
  void nothingIsLeftAfterADestroy() {
    deployment.destroy().succeeds();

    assertEquals(List.of(), deployment.fakeAws().all());
  }

  private static void declare(Context context, String runtime) {
    var args =
        ServerlessApiArgs.builder()
            .code(new FileArchive(CODE))
            .runtime(runtime)
            .auth("iam")
            .logKeyArn(new Key("logs").arn())
            .policies(List.of(Output.of("{\"Statement\":[]}")))
            .environment(VariableArgs.of("MAIL_PASSWORD", "x"))
            .routes(
                RouteArgs.builder()
                    .route("GET /health")
                    .handler("dev.skerry.handlers.health.Health")
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
