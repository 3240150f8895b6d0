package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertRefused;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerlessApiRefusalTest {
  private static final String NO_REASON =
      "anonymousReason is missing while auth is 'none'. Allowed: a sentence that says why anyone may call. Fix: set anonymousReason, or auth to 'iam'.";

  @Test
  void allFaultsAreToldTogetherBeforeAnythingIsRegistered() {
    var args =
        ServerlessApiArgs.builder()
            .routes(RouteArgs.builder().route("GET users").handler("a b").memoryMb(1).build());

    var program = RecordedProgram.run(ctx -> Apis.declare(args), Map.of());

    assertEquals(List.of(), program.resources());
    assertEquals(
        """
        ServerlessApi 'api': route 'GET users': handler is 'a b'. Allowed: 'package.Class' or 'package.Class::method'. Fix: set handler to the class that answers.
        ServerlessApi 'api': route 'GET users': it has no leading slash. Allowed: 'METHOD /path'. Fix: write 'GET /users'.
        ServerlessApi 'api': it has no code. Allowed: a folder of classes or a zip. Fix: set code.
        ServerlessApi 'api': it does not say who may call. Allowed: none, iam, jwt. Fix: set auth.""",
        program.failure());
  }

  @Test
  void noArgumentsAtAllAreRefusedLikeEmptyOnes() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ServerlessApi("api", null, ComponentResourceOptions.Empty));

    assertEquals(
        """
        ServerlessApi 'api': it has no routes. Allowed: 1 to 300. Fix: list at least one in routes.
        ServerlessApi 'api': it has no code. Allowed: a folder of classes or a zip. Fix: set code.
        ServerlessApi 'api': it does not say who may call. Allowed: none, iam, jwt. Fix: set auth.""",
        refusal.getMessage());
  }

  @Test
  void aComponentsNameThatAwsDoesNotTakeIsRefused() {
    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> ServerlessApiSettings.of("my api", with().build()));

    assertEquals(
        "ServerlessApi 'my api': the component's name is 'my api'. Allowed: 1 to 54 letters, digits, '-' and '_'. Fix: pass another name to the constructor.",
        refusal.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "IAM", "", "None"})
  void anAuthThatIsNotOfferedIsRefused(String auth) {
    assertRefused(
        with(RouteArgs.builder().route("GET /a").handler("a.B").auth(auth).build()).auth(auth),
        "route 'GET /a': auth is '%s'. Allowed: none, iam, jwt. Fix: change auth.".formatted(auth),
        "auth is '%s'. Allowed: none, iam, jwt. Fix: change auth.".formatted(auth));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void anOpenApiWithoutAReasonIsRefused(String reason) {
    assertRefused(with().auth("none").anonymousReason(reason), NO_REASON);
  }

  @Test
  void anOpenRouteOfAClosedApiNeedsAReasonOfItsOwn() {
    assertRefused(
        with(RouteArgs.builder().route("GET /a").handler("a.B").auth("none").build())
            .anonymousReason("the API's"),
        "route 'GET /a': " + NO_REASON);
  }

  @Test
  void anOpenRouteOfAnOpenApiHasTheApisReason() {
    var route = RouteArgs.builder().route("GET /a").handler("a.B").auth("none").build();
    var args = with(route).auth("none").anonymousReason("a public catalogue").build();

    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "v1", "/v1/", "/v1//a", "/{stage}", "/v 1", "/v1?"})
  void aBasePathThatIsNoPrefixIsRefused(String basePath) {
    assertRefused(
        with().basePath(basePath),
        "basePath is '%s'. Allowed: a path like '/v1', without a slash at its end. Fix: change basePath."
            .formatted(basePath));
  }

  @Test
  void aRuntimeThatTheProviderRefusesIsRefusedEarlier() {
    assertRefused(
        with().runtime("java25"),
        "runtime is 'java25'. Allowed: java11, java17, java21. Fix: change runtime.");
  }

  @Test
  void anUnknownArchitectureIsRefused() {
    assertRefused(
        with().architecture("arm"),
        "architecture is 'arm'. Allowed: arm64, x86_64. Fix: change architecture.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2, 31, 3654})
  void aRetentionThatCloudWatchDoesNotKnowIsRefused(int days) {
    assertRefused(
        with().logRetentionDays(days),
        "logRetentionDays is %d. Allowed: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. Fix: change logRetentionDays."
            .formatted(days));
  }

  @Test
  void aSecretThatIsNoKeyIsRefusedAndNotShown() {
    assertRefused(
        with().logKeyArn(Output.ofSecret("hush")),
        "logKeyArn is (secret value hidden). Allowed: a KMS key's ARN, arn:aws:kms:REGION:ACCOUNT:key/ID. Fix: change logKeyArn.");
  }

  @Test
  void codeOfNothingIsNoCode() {
    assertRefused(
        with().code(Output.ofNullable((Archive) null)),
        "it has no code. Allowed: a folder of classes or a zip. Fix: set code.");
  }

  @Test
  void whatOnlySomeStacksHaveMayBeNull() {
    var given =
        with(Apis.GET_USER, null)
            .layers("arn:layer", null)
            .policies(InputLists.known((String) null));

    var settings = ServerlessApiSettings.of("api", given.environment((VariableArgs) null).build());

    assertEquals(List.of("GET /users/{username}", "HEAD /users/{username}"), keys(settings));
    assertEquals(1, settings.layers().size());
    assertEquals(List.of(), settings.policies());
  }

  private static List<String> keys(ServerlessApiSettings settings) {
    return settings.routes().stream().map(RouteSettings::key).toList();
  }

  @Test
  void sixLayersAreRefused() {
    assertRefused(
        with().layers("1", "2", "3", "4", "5", "6"),
        "it has 6 layers. Allowed: up to 5 (Lambda quotas). Fix: merge some of layers.");
  }
}
