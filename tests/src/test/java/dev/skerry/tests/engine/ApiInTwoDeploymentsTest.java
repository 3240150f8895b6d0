package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import dev.skerry.serverless.api.ProvisionedConcurrencyArgs;
import dev.skerry.serverless.api.RouteArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of an API that need more than one update. */
@EngineTest
final class ApiInTwoDeploymentsTest {

  private Deployment deployment;
  private PredictedUpdates updates;

  @BeforeEach
  void create(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "apis", "test");
    updates = new PredictedUpdates(deployment);
  }

  @Test
  void aBasePathThatEqualsAPathNeedsAnIntermediateBasePath() {
    String[] routes = {"GET /", "GET /users"};
    deployment.up(api("", routes)).succeeds();

    var output =
        updates.assertFails(
            api("/users", routes),
            "apigatewayv2.Route `api-GET /`: its `routeKey` becomes `GET /users` while"
                + " `api-GET /users` may still have it: ",
            "apigatewayv2.Route `api-HEAD /`: ");
    // The program registers routes on several threads, so either of the two routes fails.
    assertTrue(output.matches("(?s).*(GET|HEAD) /users' exists already.*"), output);
    updates.assertAllSucceed(api("/other", routes), api("/users", routes));

    assertEquals(
        List.of("GET /users", "GET /users/users", "HEAD /users", "HEAD /users/users"), keys());
  }

  @Test
  void movingAPrefixOfRoutesIntoTheBasePathNeedsAnIntermediateBasePath() {
    deployment.up(api("", "GET /v1/users")).succeeds();

    updates.assertFails(
        api("/v1", "GET /users"),
        "apigatewayv2.Route `api-GET /users`: its `routeKey` becomes `GET /v1/users` while"
            + " `api-GET /v1/users` still has it: an update deletes last.");
    updates.assertAllSucceed(api("/other", "GET /users"), api("/v1", "GET /users"));

    assertEquals(List.of("GET /v1/users", "HEAD /v1/users"), keys());
  }

  @Test
  void provisionedConcurrencyIsRemovedBeforeSnapStartIsEnabled() {
    deployment.up(function(route().provisionedConcurrency(ready(5)), false)).succeeds();

    updates.assertFails(
        function(route(), true),
        "lambda.Function `api-health`: SnapStart is switched on while its provisioned concurrency"
            + " `api-health` is still there.");
    updates.assertAllSucceed(function(route(), false), function(route(), true));
    updates.assertAllSucceed(function(route().provisionedConcurrency(ready(5)), false));
  }

  @Test
  void provisionedConcurrencyIsReducedBeforeReservedConcurrency() {
    deployment
        .up(function(route().provisionedConcurrency(ready(5)).reservedConcurrency(9), false))
        .succeeds();

    updates.assertFails(
        function(route().provisionedConcurrency(ready(2)).reservedConcurrency(3), false),
        "lambda.Function `api-health`: its reserved concurrency becomes 3 while its provisioned"
            + " concurrency is still 5");
    updates.assertAllSucceed(
        function(route().provisionedConcurrency(ready(2)).reservedConcurrency(9), false),
        function(route().provisionedConcurrency(ready(2)).reservedConcurrency(3), false));
  }

  private List<String> keys() {
    return deployment.fakeAws().all("aws:apigatewayv2/route:Route").stream()
        .map(route -> route.text("routeKey"))
        .sorted()
        .toList();
  }

  private static ProvisionedConcurrencyArgs ready(int environments) {
    return ProvisionedConcurrencyArgs.of(environments);
  }

  private static RouteArgs.Builder route() {
    return RouteArgs.builder().route("GET /health").handler(Programs.HANDLER);
  }

  private static Consumer<Context> function(RouteArgs.Builder route, boolean snapStart) {
    return Programs.of(Programs.api().snapStart(snapStart).routes(route.build()));
  }

  private static Consumer<Context> api(String basePath, String... routes) {
    var declared = Stream.of(routes).map(route -> RouteArgs.of(route, Programs.HANDLER)).toList();
    var args = Programs.api().routes(declared);
    return Programs.of(basePath.isEmpty() ? args : args.basePath(basePath));
  }
}
