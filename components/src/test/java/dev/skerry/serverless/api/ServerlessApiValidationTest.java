package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.ArgumentErrors;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerlessApiValidationTest {
  private static final String MISSING_REASON =
      "anonymousReason is missing while auth is 'none'. Allowed: a sentence that says why anyone may call. Fix: set anonymousReason, or set auth to 'iam'.";

  @Test
  void allErrorsAreReportedTogetherBeforeRegistration() {
    var args =
        ServerlessApiArgs.builder().routes(Apis.route("GET users", "a b").memoryMb(1).build());

    var program = RecordedProgram.run(ctx -> Apis.declare(args), Map.of());

    assertEquals(List.of(), program.resources());
    assertEquals(
        """
        ServerlessApi 'api': route 'GET users': handler is 'a b'. Allowed: 'package.Class' or 'package.Class::method'. Fix: set handler to the class that handles requests.
        ServerlessApi 'api': route 'GET users' must start its path with a slash. Allowed: 'METHOD /path'. Fix: write 'GET /users'.
        ServerlessApi 'api': code is missing. Allowed: a folder of classes or a zip. Fix: set code.
        ServerlessApi 'api': auth is missing. Allowed: none, iam, jwt. Fix: set auth.""",
        program.failure());
  }

  @Test
  void nullArgumentsAreValidatedLikeEmptyOnes() {
    ArgumentErrors.assertErrors(
        "ServerlessApi 'api'",
        () -> new ServerlessApi("api", null, ComponentResourceOptions.Empty),
        """
        routes is empty. Allowed: 1 to 300 (HTTP API quotas). Fix: add a route to routes.
        code is missing. Allowed: a folder of classes or a zip. Fix: set code.
        auth is missing. Allowed: none, iam, jwt. Fix: set auth.""");
  }

  @Test
  void anInvalidComponentNameIsReported() {
    ArgumentErrors.assertErrors(
        "ServerlessApi 'my api'",
        () -> ServerlessApiSettings.of("my api", with().build()),
        "name is 'my api'. Allowed: 1 to 54 letters, digits, '-' and '_'. Fix: pass another name to the constructor.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "IAM", "", "None"})
  void anUnknownAuthIsInvalid(String auth) {
    assertInvalid(
        with(Apis.route("GET /a").auth(auth).build()).auth(auth),
        "route 'GET /a': auth is '%s'. Allowed: none, iam, jwt. Fix: change auth.".formatted(auth),
        "auth is '%s'. Allowed: none, iam, jwt. Fix: change auth.".formatted(auth));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void anOpenApiRequiresAReason(String reason) {
    assertInvalid(with().auth("none").anonymousReason(reason), MISSING_REASON);
  }

  @Test
  void anOpenRouteOfAClosedApiRequiresItsOwnReason() {
    assertInvalid(
        with(Apis.route("GET /a").auth("none").build()).anonymousReason("the API's"),
        "route 'GET /a': " + MISSING_REASON);
  }

  @Test
  void anOpenRouteOfAnOpenApiRequiresNoReason() {
    var route = Apis.route("GET /a").auth("none").build();
    assertValid(with(route).auth("none").anonymousReason("a public catalogue"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "v1", "/v1/", "/v1//a", "/{stage}", "/v 1", "/v1?"})
  void anInvalidBasePathIsReported(String basePath) {
    assertInvalid(
        with().basePath(basePath),
        "basePath is '%s'. Allowed: a path like '/v1', without a slash at its end. Fix: change basePath."
            .formatted(basePath));
  }

  @Test
  void aRuntimeThatTheProviderRejectsIsInvalid() {
    assertInvalid(
        with().runtime("java25"),
        "runtime is 'java25'. Allowed: java11, java17, java21. Fix: change runtime.");
  }

  @Test
  void anUnknownArchitectureIsInvalid() {
    assertInvalid(
        with().architecture("arm"),
        "architecture is 'arm'. Allowed: arm64, x86_64. Fix: change architecture.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, 31, 3654})
  void aRetentionThatCloudWatchDoesNotSupportIsInvalid(int days) {
    assertInvalid(
        with().logRetentionDays(days),
        "logRetentionDays is %d. Allowed: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. Fix: change logRetentionDays."
            .formatted(days));
  }

  @Test
  void anErrorOfTheLogKeyHidesASecretValue() {
    assertInvalid(
        with().logKeyArn(Output.ofSecret("hush")),
        "logKeyArn is (secret value hidden). Allowed: the ARN of a KMS key, arn:aws:kms:REGION:ACCOUNT:key/ID. Fix: change logKeyArn.");
  }

  @Test
  void aNullOutputOfCodeIsInvalid() {
    assertInvalid(
        with().code(Output.ofNullable((Archive) null)),
        "code is missing. Allowed: a folder of classes or a zip. Fix: set code.");
  }

  @Test
  void listsMayContainNull() {
    var given =
        with(Apis.GET_USER, null)
            .layers("arn:layer", null)
            .policies(InputLists.outputs((String) null));

    var settings = ServerlessApiSettings.of("api", given.environment((VariableArgs) null).build());

    assertEquals(List.of("GET /users/{username}", "HEAD /users/{username}"), keys(settings));
    assertEquals(1, settings.layers().size());
    assertEquals(List.of(), settings.policies());
  }

  private static List<String> keys(ServerlessApiSettings settings) {
    return settings.routes().stream().map(RouteSettings::key).toList();
  }

  @Test
  void fiveLayersAreValid() {
    assertValid(with().layers("1", "2", "3", "4", "5"));
  }

  @Test
  void sixLayersAreInvalid() {
    assertInvalid(
        with().layers("1", "2", "3", "4", "5", "6"),
        "layers has 6 values. Allowed: up to 5 (Lambda quotas). Fix: merge some layers.");
  }
}
