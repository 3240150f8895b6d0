package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.Context;
import com.pulumi.aws.kms.Key;
import com.pulumi.core.Output;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.VariableArgs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overrides of a component's children on the real engine. */
@EngineTest
final class OverridesTest {
  private static final String FUNCTION = "aws:lambda/function:Function";
  private static final String CHILD = "aws:lambda:Function api-health";
  private static final String SECRET = "hush-4711-hush";

  @TempDir private Path folder;
  private Deployment deployment;

  @BeforeEach
  void create() throws Exception {
    deployment = Deployment.ofProject(folder, "overridden", "test");
  }

  @Test
  void anOverriddenFunctionKeepsItsDependenciesAndSecrets() throws Exception {
    Consumer<Context> program =
        ctx ->
            declare(
                OverrideArgs.of(CHILD, "kmsKeyArn", key().applyValue(arn -> '"' + arn + '"')),
                OverrideArgs.of(CHILD, "environment.variables.LEVEL", "\"DEBUG\""));

    var up = deployment.up(program).succeeds();

    assertTrue(up.output().contains(" " + CHILD + " "), up::output);
    var function = deployment.fakeAws().all(FUNCTION).get(0);
    var key = deployment.fakeAws().all("aws:kms/key:Key").get(0);
    assertEquals(key.text("arn"), function.text("kmsKeyArn"));
    assertEquals(List.of("kmsKeyArn", "loggingConfig", "role"), dependingProperties());
    assertFalse(state().contains(SECRET), "the secret is in the state as plain text");
    deployment.previewUnchanged(program).succeeds();
  }

  @Test
  void anUnknownChildFailsAnUpdateBeforeItCreatesResources() {
    var failed =
        deployment.up(ctx -> declare(OverrideArgs.of(CHILD + "s", "timeout", "29"))).fails();

    assertTrue(
        failed
            .output()
            .contains(
                "ServerlessApi 'api': override of 'aws:lambda:Function api-healths': the child does"
                    + " not exist. Allowed: aws:lambda:Function api-health."
                    + " Fix: write aws:lambda:Function api-health."),
        failed::output);
    assertEquals(List.of(), deployment.fakeAws().all());
  }

  @Test
  void anInvalidOutputFailsItsResourceAndIsNotShown() {
    var failed = deployment.up(ctx -> declare(OverrideArgs.of(CHILD, "kmsKeyArn", key()))).fails();

    assertTrue(
        failed
            .output()
            .contains(
                "ServerlessApi 'api': override of 'aws:lambda:Function api-health': kmsKeyArn is"
                    + " (secret value hidden). Allowed: JSON, such as 30,"),
        failed::output);
    assertEquals(List.of(), deployment.fakeAws().all(FUNCTION));
  }

  private static Output<String> key() {
    return new Key("key").arn();
  }

  private static void declare(OverrideArgs... overrides) {
    var args =
        Programs.api()
            .environment(VariableArgs.of("SETTING", Output.ofSecret(SECRET)))
            .routes(RouteArgs.of("GET /health", Programs.HANDLER))
            .overrides(overrides);
    new ServerlessApi("api", args.build(), null);
  }

  /** Returns the function's properties that depend on other resources, according to the state. */
  private List<String> dependingProperties() throws IOException {
    return function().getAsJsonObject("propertyDependencies").entrySet().stream()
        .filter(property -> !property.getValue().getAsJsonArray().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private JsonObject function() throws IOException {
    var resources =
        JsonParser.parseString(state())
            .getAsJsonObject()
            .getAsJsonObject("checkpoint")
            .getAsJsonObject("latest")
            .getAsJsonArray("resources");
    return StreamSupport.stream(resources.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(resource -> resource.get("type").getAsString().equals(FUNCTION))
        .findFirst()
        .orElseThrow();
  }

  private String state() throws IOException {
    return Files.readString(folder.resolve("state/.pulumi/stacks/overridden/test.json"));
  }
}
