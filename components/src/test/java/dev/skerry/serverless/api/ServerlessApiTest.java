package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.monitoring.MonitoredFunctionArgs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerlessApiTest {
  private static final String TYPE = "aws-serverless:index:ServerlessApi";

  @Test
  void theExampleOfTheJavadocRuns() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var args =
                  ServerlessApiArgs.builder()
                      .code(Apis.CODE)
                      .auth("iam")
                      .routes(RouteArgs.of("GET /health", "com.example.Health"))
                      .build();
              var api = new ServerlessApi("api", args, null);
              ctx.export("url", api.url());
            });

    assertEquals("https://api.example.com", program.output("url"));
  }

  @ParameterizedTest
  @CsvSource({"'', https://api.example.com", "/v1, https://api.example.com/v1"})
  void theUrlEndsInTheBasePathWithoutASlash(String basePath, String url) {
    var program =
        RecordedProgram.run(
            ctx -> ctx.export("url", Apis.declare(with().basePath(basePath)).url()));

    assertEquals(url, program.output("url"));
  }

  @Test
  void outputsIdentifyTheApiAndItsFunctions() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var api = Apis.declare(with().fallback("com.example.Fallback"));
              ctx.export("apiId", api.apiId());
              ctx.export("stageName", api.stageName());
              ctx.export("executionArn", api.executionArn());
              ctx.export("functions", api.functions());
            });

    assertEquals("api-id", program.output("apiId"));
    assertEquals("$default", program.output("stageName"));
    assertEquals("arn:execute-api:api", program.output("executionArn"));
    assertEquals(
        Map.of("getUser", "api-getUser-0123abc", "fallback", "api-fallback-0123abc"),
        program.output("functions"));
  }

  @Test
  void allFunctionsCanBeMonitored() {
    var monitored = new ArrayList<MonitoredFunctionArgs>();
    var args = with().timeoutSeconds(7).fallback("com.example.Fallback");

    var program =
        RecordedProgram.run(
            ctx -> {
              monitored.addAll(Apis.declare(args).monitored());
              monitored.forEach(function -> ctx.export(function.name(), function.functionName()));
              monitored.forEach(it -> ctx.export(it.name() + "Logs", it.logGroupName()));
            });

    assertEquals(List.of("getUser", "fallback"), monitored.stream().map(it -> it.name()).toList());
    assertEquals(List.of(7, 7), monitored.stream().map(it -> it.timeoutSeconds()).toList());
    assertEquals("api-getUser-0123abc", program.output("getUser"));
    assertEquals("api-getUser-0123abc", program.output("getUserLogs"));
  }

  @Test
  void everyResourceIsAChildOfTheComponent() {
    var program = Apis.run(with().tracing(true).fallback("com.example.Fallback"));

    var children =
        program.urns().stream()
            .filter(urn -> urn.contains(TYPE + "$") || urn.endsWith(TYPE + "::api"));
    assertEquals(program.resources().size(), children.count(), () -> "" + program.urns());
  }

  @Test
  void twoApisInOneProgramHaveDifferentResourceNames() {
    var program =
        RecordedProgram.run(
            ctx -> {
              new ServerlessApi("one", with().build(), ComponentResourceOptions.Empty);
              new ServerlessApi("two", with().build(), ComponentResourceOptions.Empty);
            });

    var identities = new HashSet<String>();
    program.resources().forEach(resource -> identities.add(resource.type() + resource.name()));
    assertEquals(program.resources().size(), identities.size());
  }
}
