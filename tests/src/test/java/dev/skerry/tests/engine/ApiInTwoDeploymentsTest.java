package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.ProvisionedConcurrencyArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of an API that AWS does not take in one update, and the ways out. */
@EngineTest
final class ApiInTwoDeploymentsTest {
  private static final String CODE = Engine.ROOT.resolve("handlers/target/classes").toString();
  private static final String HANDLER = "dev.skerry.handlers.health.Health";

  private Deployment deployment;
  private WayOut wayOut;

  @BeforeEach
  void create(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "apis", "test");
    wayOut = new WayOut(deployment);
  }

  @Test
  void aBasePathThatIsAPathAlreadyIsReachedByAnother() {
    String[] routes = {"GET /", "GET /users"};
    deployment.up(api("", routes)).succeeds();

    var output =
        wayOut.isRefused(
            api("/users", routes),
            "apigatewayv2.Route `api-GET /`: its `routeKey` becomes `GET /users` while"
                + " `api-GET /users` may still have it: ",
            "apigatewayv2.Route `api-HEAD /`: ");
    assertTrue(output.contains(" GET /users' exists already"), output);
    wayOut.isTaken(api("/other", routes), api("/users", routes));

    assertEquals(
        List.of("GET /users", "GET /users/users", "HEAD /users", "HEAD /users/users"), keys());
  }

  @Test
  void aPrefixOfRoutesBecomesTheBasePathByAnother() {
    deployment.up(api("", "GET /v1/users")).succeeds();

    wayOut.isRefused(
        api("/v1", "GET /users"),
        "apigatewayv2.Route `api-GET /users`: its `routeKey` becomes `GET /v1/users` while"
            + " `api-GET /v1/users` still has it: an update deletes last.");
    wayOut.isTaken(api("/other", "GET /users"), api("/v1", "GET /users"));

    assertEquals(List.of("GET /v1/users", "HEAD /v1/users"), keys());
  }

  @Test
  void readyEnvironmentsEndBeforeSnapStartBegins() {
    deployment.up(function(route().provisionedConcurrency(ready(5)), false)).succeeds();

    wayOut.isRefused(
        function(route(), true),
        "lambda.Function `api-health`: SnapStart is switched on while its provisioned concurrency"
            + " `api-health` is still there.");
    wayOut.isTaken(function(route(), false), function(route(), true));
    wayOut.isTaken(function(route().provisionedConcurrency(ready(5)), false));
  }

  @Test
  void fewerEnvironmentsAreReadyBeforeTheReserveIsLess() {
    deployment
        .up(function(route().provisionedConcurrency(ready(5)).reservedConcurrency(9), false))
        .succeeds();

    wayOut.isRefused(
        function(route().provisionedConcurrency(ready(2)).reservedConcurrency(3), false),
        "lambda.Function `api-health`: its reserved concurrency becomes 3 while its provisioned"
            + " concurrency is still 5");
    wayOut.isTaken(
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
    return RouteArgs.builder().route("GET /health").handler(HANDLER);
  }

  private static Consumer<Context> function(RouteArgs.Builder route, boolean snapStart) {
    return declare(args().snapStart(snapStart).routes(route.build()));
  }

  private static Consumer<Context> api(String basePath, String... routes) {
    var declared = Stream.of(routes).map(route -> RouteArgs.of(route, HANDLER)).toList();
    var args = args().routes(declared);
    return declare(basePath.isEmpty() ? args : args.basePath(basePath));
  }

  private static ServerlessApiArgs.Builder args() {
    return ServerlessApiArgs.builder().code(new FileArchive(CODE)).auth("iam");
  }

  private static Consumer<Context> declare(ServerlessApiArgs.Builder args) {
    var built = args.build();
    return context -> new ServerlessApi("api", built, null);
  }
}
