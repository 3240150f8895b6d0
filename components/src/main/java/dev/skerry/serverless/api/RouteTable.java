package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All routes of an API: the declared ones, HEAD for each GET, the fallback, and with cors OPTIONS
 * for each ANY.
 */
final class RouteTable {
  private static final int MAX_ROUTES = 300; // HTTP API quotas, "Routes per API"

  private final ServerlessApiArgs api;
  private final ThrottleSettings throttle;
  private final ValidationErrors errors;

  private RouteTable(ServerlessApiArgs api, ThrottleSettings throttle, ValidationErrors errors) {
    this.api = api;
    this.throttle = throttle;
    this.errors = errors;
  }

  /**
   * Returns the routes in the order of their declaration.
   *
   * @param throttle the throttle of routes without their own
   */
  static List<RouteSettings> of(
      ServerlessApiArgs api, String basePath, ThrottleSettings throttle, ValidationErrors errors) {
    return new RouteTable(api, throttle, errors).routes(basePath);
  }

  /** Returns the value of API_ROUTES: the sorted keys of all routes but {@code $default}. */
  static String keys(List<RouteSettings> routes) {
    return routes.stream()
        .map(RouteSettings::key)
        .filter(key -> !key.equals(RouteSettings.DEFAULT))
        .sorted()
        .collect(Collectors.joining(","));
  }

  private List<RouteSettings> routes(String basePath) {
    var declared =
        InputLists.orEmpty(api.routes).stream().flatMap(route -> declared(route).stream()).toList();
    requireDistinct(declared);
    var routes = new ArrayList<RouteSettings>();
    Stream.concat(withHead(declared), preflights(declared))
        .forEach(route -> routes.add(route.settings(basePath)));
    if (api.fallback != null) {
      Handler.validate(api.fallback, "fallback", errors);
      routes.add(RouteSettings.fallback(FunctionTable.FALLBACK));
    }
    validateNumber(routes.size());
    return List.copyOf(routes);
  }

  private Optional<Declared> declared(RouteArgs route) {
    var text = requireNonNullElse(route.route, "");
    var routeErrors = errors.in("route '" + text + "'");
    Handler.validate(route.handler, "handler", routeErrors);
    var key = RouteKey.of(text, errors);
    var auth = AuthSettings.of(route, api, routeErrors);
    var throttle = throttle(route, routeErrors);
    return key.flatMap(
        valid -> auth.map(who -> new Declared(valid, route.functionName(), who, throttle)));
  }

  private Optional<ThrottleSettings> throttle(RouteArgs route, ValidationErrors routeErrors) {
    return Optional.ofNullable(route.throttle)
        .map(own -> throttle.with(own, routeErrors.in("throttle")));
  }

  private void requireDistinct(List<Declared> routes) {
    var first = new HashMap<RouteKey, RouteKey>();
    for (var route : routes) {
      var other = first.putIfAbsent(route.key.anonymous(), route.key);
      if (other != null) {
        errors.add(
            "route",
            "'%s' matches the same requests as '%s'".formatted(route.key, other),
            "each method and path once; the names of variables do not count",
            "remove one of the two routes");
      }
    }
  }

  /** Adds HEAD to each GET without a declared one: the gateway does not serve it by itself. */
  private static Stream<Declared> withHead(List<Declared> routes) {
    var declared = routes.stream().map(route -> route.key.anonymous()).toList();
    return routes.stream()
        .flatMap(
            route ->
                lacksHead(route.key.anonymous(), declared)
                    ? Stream.of(route, route.withMethod("HEAD"))
                    : Stream.of(route));
  }

  private static boolean lacksHead(RouteKey key, List<RouteKey> declared) {
    return key.method().equals("GET")
        && !declared.contains(key.withMethod("HEAD"))
        && !declared.contains(key.withMethod("ANY"));
  }

  /**
   * Returns an open OPTIONS route to the fallback for each ANY route without a declared one.
   * Without it the ANY route would match preflights, and its authorizer or function would reject
   * them.
   */
  private Stream<Declared> preflights(List<Declared> routes) {
    if (api.cors == null) {
      return Stream.of();
    }
    var declared = routes.stream().map(route -> route.key.anonymous()).toList();
    var preflights =
        routes.stream()
            .filter(route -> route.key.method().equals("ANY"))
            .filter(route -> !declared.contains(route.key.anonymous().withMethod("OPTIONS")))
            .map(Declared::preflight)
            .toList();
    if (api.fallback == null) {
      preflights.forEach(this::addFallbackError);
    }
    return preflights.stream();
  }

  private void addFallbackError(Declared preflight) {
    errors.add(
        "route",
        "'%s' also matches preflights, and cors requires a fallback that responds to them"
            .formatted(preflight.key.withMethod("ANY")),
        "ANY with a fallback, or with its own route '%s'".formatted(preflight.key),
        "set fallback, or declare the methods instead of ANY");
  }

  private void validateNumber(int routes) {
    var allowed = "1 to %s (HTTP API quotas)".formatted(MAX_ROUTES);
    if (InputLists.orEmpty(api.routes).isEmpty()) {
      errors.add("routes", "is empty", allowed, "add a route to routes");
    }
    if (routes > MAX_ROUTES) {
      errors.add(
          "routes",
          "has %s routes, including HEAD for each GET%s and the fallback"
              .formatted(routes, api.cors == null ? "" : ", OPTIONS for each ANY"),
          allowed,
          "move routes to another ServerlessApi");
    }
  }

  private record Declared(
      RouteKey key, String function, AuthSettings auth, Optional<ThrottleSettings> throttle) {
    Declared withMethod(String method) {
      return new Declared(key.withMethod(method), function, auth, throttle);
    }

    Declared preflight() {
      return new Declared(
          key.withMethod("OPTIONS"), FunctionTable.FALLBACK, AuthSettings.OPEN, throttle);
    }

    RouteSettings settings(String basePath) {
      return new RouteSettings(
          key.anonymous().toString(),
          key.toString(),
          key.below(basePath),
          function,
          auth,
          throttle);
    }
  }
}
