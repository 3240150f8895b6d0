package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.HttpApi.Route;
import dev.skerry.local.program.HttpApi.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the route of a request as API Gateway does: first the stage, then the most specific route,
 * then {@code $default}. As on AWS, an unknown method of a known path is not a 405, and a GET route
 * does not serve HEAD.
 */
final class Router {

  static final String DEFAULT = "$default";

  private record Entry(RoutePattern pattern, Route route) {}

  private final List<Stage> stages;
  private final List<Entry> entries;
  private final Optional<Route> fallback;

  Router(HttpApi api) {
    stages = api.stages();
    entries =
        api.routes().stream()
            .filter(route -> !route.routeKey().equals(DEFAULT))
            .map(route -> new Entry(RoutePattern.of(route.routeKey()), route))
            .sorted(Comparator.comparing(Entry::pattern, RoutePattern.PRECEDENCE))
            .toList();
    fallback = api.routes().stream().filter(r -> r.routeKey().equals(DEFAULT)).findFirst();
  }

  /**
   * Returns the route of a request.
   *
   * @param path the path, percent-encoded
   */
  Optional<RouteMatch> match(String method, String path) {
    if (!path.startsWith("/") || !UndocumentedBehavior.ROUTABLE_METHODS.matcher(method).matches()) {
      return Optional.empty();
    }
    var segments = decodedSegments(path);
    var named =
        segments.stream().limit(1).filter(s -> !s.equals(DEFAULT)).findFirst().flatMap(this::stage);
    return named.isPresent()
        ? route(named.get(), method, withoutStage(segments))
        : stage(DEFAULT).flatMap(stage -> route(stage, method, segments));
  }

  private Optional<RouteMatch> route(Stage stage, String method, List<String> path) {
    for (var entry : entries) {
      var parameters = entry.pattern.match(method, path);
      if (parameters.isPresent()) {
        return Optional.of(new RouteMatch(stage, entry.route, parameters.get()));
      }
    }
    return fallback.map(route -> new RouteMatch(stage, route, Map.of()));
  }

  private Optional<Stage> stage(String name) {
    return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
  }

  private static List<String> decodedSegments(String path) {
    var routed = path;
    if (UndocumentedBehavior.ENCODED_SLASH_IS_SEPARATOR) {
      routed = routed.replaceAll("(?i)%2f", "/");
    }
    if (UndocumentedBehavior.MERGE_DOUBLE_SLASHES) {
      routed = routed.replaceAll("/+", "/");
    }
    if (UndocumentedBehavior.IGNORE_TRAILING_SLASH) {
      routed = routed.replaceAll("/$", "");
    }
    return RoutePattern.segmentsOf(routed).stream().map(PercentEncoding::decode).toList();
  }

  private static List<String> withoutStage(List<String> segments) {
    var rest = segments.subList(1, segments.size());
    return rest.equals(List.of("")) ? List.of() : rest;
  }
}
