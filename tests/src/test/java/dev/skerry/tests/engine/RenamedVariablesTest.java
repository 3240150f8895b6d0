package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Routes whose variables get other names. To AWS they are the same routes: one that is made before
 * the former one is deleted is refused.
 */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class RenamedVariablesTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final String CODE = Engine.ROOT.resolve("handlers/target/classes").toString();

  private Deployment deployment;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "renamed", "test");
    deployment.up(routes("DELETE /users/{id}", "GET /users/{id}", "GET /{a}/b", "GET /a/{b}"));
    deployment.save();
  }

  @AfterEach
  void restore() throws Exception {
    deployment.restore();
  }

  @Test
  void aRouteIsUpdatedInPlaceWithItsHead() {
    var update =
        deployment
            .up(routes("DELETE /users/{name}", "GET /users/{name}", "GET /{a}/b", "GET /a/{b}"))
            .succeeds();

    assertEquals(
        """
        update aws:apigatewayv2/route:Route api-DELETE /users/{} [routeKey]
        update aws:apigatewayv2/route:Route api-GET /users/{} [routeKey]
        update aws:apigatewayv2/route:Route api-HEAD /users/{} [routeKey]""",
        stepsOfRoutes(update));
    assertEquals(
        Set.of("DELETE /users/{name}", "GET /users/{name}", "HEAD /users/{name}"), keys("/users"));
  }

  @Test
  void aRouteWithAThrottleOfItsOwnKeepsIt() {
    deployment.up(throttled("GET /users/{id}")).succeeds();

    deployment.up(throttled("GET /users/{name}")).succeeds();

    var stage = deployment.fakeAws().all("aws:apigatewayv2/stage:Stage").get(0).properties();
    var settings = stage.getAsJsonArray("routeSettings").get(0).getAsJsonObject();
    assertEquals("GET /users/{name}", settings.get("routeKey").getAsString());
  }

  @Test
  void routesThatSwapTheirVariablesAreUpdatedInPlace() {
    var update =
        deployment
            .up(routes("DELETE /users/{id}", "GET /users/{id}", "GET /{b}/b", "GET /a/{a}"))
            .succeeds();

    assertEquals(Set.of("update"), operationsOnRoutes(update));
    assertEquals(
        Set.of("GET /{b}/b", "HEAD /{b}/b", "GET /a/{a}", "HEAD /a/{a}"), keys("/a", "/{"));
  }

  @Test
  void routesThatSwapTheirHandlersAreUpdatedInPlace() {
    var swapped =
        deployment
            .up(routes("GET /users/{id}", "DELETE /users/{id}", "GET /{a}/b", "GET /a/{b}"))
            .succeeds();

    assertEquals(Set.of("update"), operationsOnRoutes(swapped));
  }

  private Set<String> keys(String... paths) {
    return deployment.fakeAws().all(ROUTE).stream()
        .map(route -> route.text("routeKey"))
        .filter(key -> Stream.of(paths).anyMatch(path -> key.split(" ")[1].startsWith(path)))
        .collect(Collectors.toSet());
  }

  private static Set<String> operationsOnRoutes(Outcome outcome) {
    return stepsOf(outcome).map(Step::op).collect(Collectors.toSet());
  }

  private static String stepsOfRoutes(Outcome outcome) {
    return stepsOf(outcome).sorted().map(Step::toString).collect(Collectors.joining("\n"));
  }

  private static Stream<Step> stepsOf(Outcome outcome) {
    return outcome.steps().stream().filter(step -> step.type().equals(ROUTE));
  }

  private static Consumer<Context> throttled(String route) {
    return api(List.of(route(route, 0).throttle(ThrottleArgs.of(5, 5)).build()));
  }

  /** An API of those routes, each of which has a handler by its place. */
  private static Consumer<Context> routes(String... routes) {
    return api(
        Stream.iterate(0, i -> i < routes.length, i -> i + 1)
            .map(i -> route(routes[i], i).build())
            .toList());
  }

  private static RouteArgs.Builder route(String route, int place) {
    var handlers =
        List.of("health.Health", "metadata.Metadata", "welcome.Welcome", "users.GetUser");
    return RouteArgs.builder().route(route).handler("dev.skerry.handlers." + handlers.get(place));
  }

  private static Consumer<Context> api(List<RouteArgs> routes) {
    var args =
        ServerlessApiArgs.builder().code(new FileArchive(CODE)).auth("iam").routes(routes).build();
    return context -> new ServerlessApi("api", args, null);
  }
}
