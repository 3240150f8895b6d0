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
 * The routes of an API as a person calls them.
 *
 * @param base where the API is, a stage's path included
 * @param routes its routes, sorted by path
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

  Stream<String> lines(Colours colours) {
    return routes.stream()
        .map(
            route ->
                "%-7s %s%s"
                    .formatted(method(route), colours.bold(base + path(route)), note(route)));
  }

  private static String note(Route route) {
    return route.authorization().equals("NONE") ? "" : "   (" + route.authorization() + ")";
  }

  /** A command for a GET without path variables, unsigned if there is one. */
  Optional<String> example(String region) {
    return routes.stream()
        .filter(route -> method(route).equals("GET") && !path(route).contains("{"))
        .min(Comparator.comparing(route -> route.authorization().equals(SIGNED)))
        .map(route -> command(route, region));
  }

  private String command(Route route, String region) {
    var url = base + path(route);
    if (!route.authorization().equals(SIGNED)) {
      return "curl " + url;
    }
    return "curl --aws-sigv4 \"aws:amz:%s:execute-api\" --user %s:%s %s"
        .formatted(region, Gateway.ACCESS_KEY_ID, Gateway.SECRET_ACCESS_KEY, url);
  }

  private static String method(Route route) {
    return route.routeKey().equals(DEFAULT) ? "ANY" : route.routeKey().split(" ")[0];
  }

  private static String path(Route route) {
    return route.routeKey().equals(DEFAULT) ? "/{anything else}" : route.routeKey().split(" ")[1];
  }
}
