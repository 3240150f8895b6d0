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
 * All routes of an API, from those that the program declared: HEAD beside each GET, the fallback,
 * with cors OPTIONS beside each ANY.
 */
final class RouteTable {
  private static final int MOST_ROUTES = 300; // HTTP API quotas, "Routes per API"

  private final ServerlessApiArgs api;
  private final ThrottleSettings throttle;
  private final ValidationErrors errors;

  private RouteTable(ServerlessApiArgs api, ThrottleSettings throttle, ValidationErrors errors) {
    this.api = api;
    this.throttle = throttle;
    this.errors = errors;
  }

  /**
   * The routes, in the order in which they were declared.
   *
   * @param throttle what each route takes that says nothing of its own
   */
  static List<RouteSettings> of(
      ServerlessApiArgs api, String basePath, ThrottleSettings throttle, ValidationErrors errors) {
    return new RouteTable(api, throttle, errors).routes(basePath);
  }

  /** The keys of all routes that a caller can name, sorted: what the fallback reads. */
  static String keys(List<RouteSettings> routes) {
    return routes.stream()
        .map(RouteSettings::key)
        .filter(key -> !key.equals(RouteSettings.UNMATCHED))
        .sorted()
        .collect(Collectors.joining(","));
  }

  private List<RouteSettings> routes(String basePath) {
    var declared =
        InputLists.orEmpty(api.routes).stream().flatMap(route -> declared(route).stream()).toList();
    validateDuplicates(declared);
    var routes = new ArrayList<RouteSettings>();
    Stream.concat(withHead(declared), preflights(declared))
        .forEach(route -> routes.add(route.settings(basePath)));
    if (api.fallback != null) {
      Handler.validate(api.fallback, "fallback", errors);
      routes.add(RouteSettings.unmatched(FunctionTable.FALLBACK));
    }
    validateNumber(routes.size());
    return List.copyOf(routes);
  }

  private Optional<Declared> declared(RouteArgs route) {
    var text = requireNonNullElse(route.route, "");
    var itsErrors = errors.in("route '" + text + "'");
    Handler.validate(route.handler, "handler", itsErrors);
    var key = RouteKey.of(text, itsErrors);
    var access = Access.of(route, api, itsErrors);
    var throttle = throttle(route, itsErrors);
    return key.flatMap(
        its -> access.map(who -> new Declared(its, route.functionName(), who, throttle)));
  }

  private Optional<ThrottleSettings> throttle(RouteArgs route, ValidationErrors itsErrors) {
    return Optional.ofNullable(route.throttle)
        .map(own -> throttle.with(own, itsErrors.in("throttle")));
  }

  private void validateDuplicates(List<Declared> routes) {
    var first = new HashMap<RouteKey, RouteKey>();
    for (var route : routes) {
      var other = first.putIfAbsent(route.key.anonymous(), route.key);
      if (other != null) {
        errors.add(
            "route '%s' is the same as '%s'".formatted(route.key, other),
            "each method and path once, whatever its variables are called",
            "drop one of the two");
      }
    }
  }

  /** The gateway has no HEAD of its own: each GET route gets one, unless the program has it. */
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
   * An ANY route also matches preflights, and its authorizer or its function would reject them.
   * With cors an open OPTIONS route takes them to the fallback, unless the program declares its
   * own.
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
      preflights.forEach(this::validateWithoutFallback);
    }
    return preflights.stream();
  }

  private void validateWithoutFallback(Declared preflight) {
    errors
        .in("route '" + preflight.key.withMethod("ANY") + "'")
        .add(
            "it also matches preflights, and cors requires a fallback that responds to them",
            "ANY with a fallback, or beside '%s'".formatted(preflight.key),
            "set fallback, or list the methods instead of ANY");
  }

  private void validateNumber(int routes) {
    if (InputLists.orEmpty(api.routes).isEmpty()) {
      errors.add("it has no routes", "1 to " + MOST_ROUTES, "list at least one in routes");
    }
    if (routes > MOST_ROUTES) {
      errors.add(
          "it has %s routes, with HEAD for each GET%s and the fallback"
              .formatted(routes, api.cors == null ? "" : ", OPTIONS for each ANY"),
          "1 to " + MOST_ROUTES,
          "put some of the routes into another ServerlessApi");
    }
  }

  private record Declared(
      RouteKey key, String function, Access access, Optional<ThrottleSettings> throttle) {
    Declared withMethod(String method) {
      return new Declared(key.withMethod(method), function, access, throttle);
    }

    Declared preflight() {
      return new Declared(key.withMethod("OPTIONS"), FunctionTable.FALLBACK, Access.OPEN, throttle);
    }

    RouteSettings settings(String basePath) {
      return new RouteSettings(
          key.anonymous().toString(),
          key.toString(),
          key.below(basePath),
          function,
          access,
          throttle);
    }
  }
}
