package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Ten properties of production that somebody changes in the console. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class DriftTest {
  private static final List<Drift> DRIFTS =
      List.of(
          new Drift("lambda/function:Function", "api-getUser-.*", "memorySize", "512"),
          new Drift("lambda/function:Function", "api-listUsers-.*", "timeout", "29"),
          new Drift(
              "lambda/function:Function",
              "api-createUser-.*",
              "environment",
              "{variables: {USERS_TABLE: others}}"),
          new Drift("dynamodb/table:Table", "users-.*", "deletionProtectionEnabled", "false"),
          new Drift("dynamodb/table:Table", "users-.*", "pointInTimeRecovery", "{enabled: false}"),
          new Drift(
              "iam/rolePolicy:RolePolicy",
              ".*:api-deleteUser-policy-1-.*",
              "policy",
              "'{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}'"),
          new Drift("cloudwatch/logGroup:LogGroup", "api-health-.*", "retentionInDays", "1"),
          new Drift("apigatewayv2/route:Route", ".* POST /v1/users", "authorizationType", "NONE"),
          new Drift(
              "apigatewayv2/stage:Stage",
              ".*",
              "defaultRouteSettings",
              "{throttlingBurstLimit: 5000, throttlingRateLimit: 10000}"),
          new Drift(
              "cloudwatch/metricAlarm:MetricAlarm", "monitoring-api-5xx-.*", "threshold", "0.9"));

  private MainProject project;
  private List<JsonElement> declared;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "prod");
    project.up().succeeds();
    declared = values();
    DRIFTS.forEach(drift -> drift.happensIn(project.deployment().fakeAws()));
    project.deployment().save();
  }

  @BeforeEach
  void drift() throws Exception {
    project.deployment().restore();
  }

  @Test
  void aPreviewThatLooksAtAwsNamesEachAndFails() {
    var preview = project.typed("preview", "--refresh", "--expect-no-changes");

    assertEquals(
        """
        update aws:apigatewayv2/route:Route api-POST /users [authorizationType]
        update aws:apigatewayv2/stage:Stage api [defaultRouteSettings]
        update aws:cloudwatch/logGroup:LogGroup api-health [retentionInDays]
        update aws:cloudwatch/metricAlarm:MetricAlarm monitoring-api-5xx [threshold]
        update aws:dynamodb/table:Table users-table [deletionProtectionEnabled, pointInTimeRecovery]
        update aws:iam/rolePolicy:RolePolicy api-deleteUser-policy-1 [policy]
        update aws:lambda/alias:Alias api-createUser [functionVersion]
        update aws:lambda/alias:Alias api-getUser [functionVersion]
        update aws:lambda/alias:Alias api-listUsers [functionVersion]
        update aws:lambda/function:Function api-createUser [environment]
        update aws:lambda/function:Function api-getUser [memorySize]
        update aws:lambda/function:Function api-listUsers [timeout]""",
        preview.stepLines());
    assertEquals(
        List.of("error: no changes were expected for preview but changes were proposed"),
        preview.fails().errors());
  }

  @Test
  void theUpdateAfterARefreshPutsEachRight() {
    project.deployment().refresh().succeeds();
    project.up().succeeds();

    assertEquals(declared, values());
  }

  private List<JsonElement> values() {
    var fakeAws = project.deployment().fakeAws();
    return DRIFTS.stream().map(drift -> drift.in(fakeAws)).toList();
  }
}
