package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Routes whose variables get other names. AWS treats them as the same routes, so a create before
 * the delete of the former route conflicts.
 */
@EngineTest
final class RenamedVariablesTest extends DeployedProgram {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";

  RenamedVariablesTest() {
    super(routes("DELETE /users/{id}", "GET /users/{id}", "GET /{a}/b", "GET /a/{b}"));
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
        update.of(ROUTE).stepLines());
    assertEquals(
        Set.of("DELETE /users/{name}", "GET /users/{name}", "HEAD /users/{name}"), keys("/users"));
  }

  @Test
  void aThrottledRouteKeepsItsThrottle() {
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
    return outcome.of(ROUTE).steps().stream().map(Step::op).collect(Collectors.toSet());
  }

  private static Consumer<Context> throttled(String route) {
    return Programs.of(
        Programs.api().routes(route(route, 0).throttle(ThrottleArgs.of(5, 5)).build()));
  }

  /** Returns an API with these routes, whose handlers depend on their order. */
  private static Consumer<Context> routes(String... routes) {
    var declared =
        IntStream.range(0, routes.length).mapToObj(i -> route(routes[i], i).build()).toList();
    return Programs.of(Programs.api().routes(declared));
  }

  private static RouteArgs.Builder route(String route, int place) {
    var handlers =
        List.of("health.Health", "metadata.Metadata", "welcome.Welcome", "users.GetUser");
    return RouteArgs.builder().route(route).handler("dev.skerry.handlers." + handlers.get(place));
  }
}
