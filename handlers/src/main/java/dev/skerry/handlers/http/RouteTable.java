package dev.skerry.handlers.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The routes of the API, as the fallback needs them: which methods a path has. */
final class RouteTable {
  /** What ANY stands for: the methods that a route can have (API Gateway, "Routes"). */
  private static final List<String> ANY =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, String[] segments) {}

  /**
   * Reads route keys with commas between: {@code GET /v1/users,GET /v1/users/{username}}.
   *
   * @throws IllegalArgumentException if one is no route key
   */
  static RouteTable parse(String keys) {
    var table = new RouteTable();
    for (var key : keys.split(",", -1)) {
      var parts = key.strip().split(" ");
      if (parts.length != 2 || !parts[1].startsWith("/")) {
        throw new IllegalArgumentException(
            "Route key: '"
                + key
                + "'. Allowed: 'METHOD /path'. Fix: API_ROUTES in the function's environment.");
      }
      table.routes.add(new Route(parts[0], segments(parts[1])));
    }
    return table;
  }

  /** The methods that the path may be asked with, in alphabetical order; none if no route fits. */
  Set<String> methods(String path) {
    var segments = segments(path);
    var methods = new TreeSet<String>();
    for (var route : routes) {
      if (fits(route.segments(), segments)) {
        methods.addAll(route.method().equals("ANY") ? ANY : List.of(route.method()));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD"); // every GET route answers it
    }
    return methods;
  }

  private static String[] segments(String path) {
    return path.split("/", -1);
  }

  private static boolean fits(String[] template, String[] path) {
    for (int i = 0; i < template.length; i++) {
      if (i >= path.length) {
        return false;
      }
      if (template[i].endsWith("+}")) {
        return !path[i].isEmpty();
      }
      var variable = template[i].startsWith("{");
      if (variable ? path[i].isEmpty() : !template[i].equals(path[i])) {
        return false;
      }
    }
    return template.length == path.length;
  }
}
