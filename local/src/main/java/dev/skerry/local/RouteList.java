package dev.skerry.local;

import dev.skerry.local.gateway.Gateway;
import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.HttpApi.Route;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes of an API with their URLs.
 *
 * @param base the URL of the API, including the path of a stage
 * @param routes the routes, sorted by path
 */
record RouteList(String base, List<Route> routes) {
  private static final String DEFAULT = "$default";
  private static final String SIGNED = "AWS_IAM";

  static RouteList of(HttpApi api, URI uri) {
    var stages = api.stages().stream().map(HttpApi.Stage::name).toList();
    var path = stages.contains(DEFAULT) ? "" : "/" + stages.get(0);
    var sorted =
        api.routes().stream()
            .sorted(Comparator.comparing(RouteList::path).thenComparing(Route::routeKey))
            .toList();
    return new RouteList(uri + path, sorted);
  }

  /** Returns one line for each route, without a HEAD route if there is a GET route. */
  Stream<String> lines(AnsiColors colors) {
    return routes.stream()
        .filter(route -> !hasGetBeside(route))
        .map(
            route ->
                "%-7s %s%s".formatted(method(route), colors.bold(base + path(route)), note(route)));
  }

  private boolean hasGetBeside(Route route) {
    return method(route).equals("HEAD")
        && routes.stream().anyMatch(it -> it.routeKey().equals("GET " + path(route)));
  }

  private static String note(Route route) {
    return route.authorization().equals("NONE") ? "" : "   (" + route.authorization() + ")";
  }

  /** Returns an example command: a GET request without authorization and without path variables. */
  Optional<String> example() {
    return gets("NONE").filter(route -> !path(route).contains("{")).findFirst().map(this::curl);
  }

  /**
   * Returns an example command for a route that requires a signed request, if possible without path
   * variables.
   */
  Optional<String> signedExample(String region) {
    var signature =
        "curl --aws-sigv4 \"aws:amz:%s:execute-api\" --user %s:%s "
            .formatted(region, Gateway.ACCESS_KEY_ID, Gateway.SECRET_ACCESS_KEY);
    return gets(SIGNED)
        .min(Comparator.comparing(route -> path(route).contains("{")))
        .map(route -> signature + base + path(route));
  }

  private Stream<Route> gets(String authorization) {
    return routes.stream()
        .filter(route -> route.authorization().equals(authorization))
        .filter(route -> method(route).equals("GET"));
  }

  private String curl(Route route) {
    return "curl " + base + path(route);
  }

  private static String method(Route route) {
    return route.routeKey().equals(DEFAULT) ? "ANY" : route.routeKey().split(" ")[0];
  }

  private static String path(Route route) {
    return route.routeKey().equals(DEFAULT) ? "/{anything else}" : route.routeKey().split(" ")[1];
  }
}
