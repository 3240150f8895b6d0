package dev.skerry.handlers.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The routes of the API: finds the methods of a path. */
final class RouteTable {
  /** The methods that ANY matches (API Gateway developer guide, "Routes"). */
  private static final List<String> ANY =
      List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, String[] segments) {}

  /**
   * Parses comma-separated route keys: {@code GET /v1/users,GET /v1/users/{username}}.
   *
   * @throws IllegalArgumentException if a route key is invalid
   */
  static RouteTable parse(String keys) {
    var table = new RouteTable();
    for (var key : keys.split(",", -1)) {
      var parts = key.strip().split(" ");
      if (parts.length != 2 || !parts[1].startsWith("/")) {
        throw new IllegalArgumentException(
            ("Route key is '%s'. Allowed: 'METHOD /path'."
                    + " Fix: set API_ROUTES in the function's environment.")
                .formatted(key));
      }
      table.routes.add(new Route(parts[0], segments(parts[1])));
    }
    return table;
  }

  /** Returns the methods of a path in alphabetical order; empty if no route matches. */
  Set<String> methods(String path) {
    var segments = segments(path);
    var methods = new TreeSet<String>();
    for (var route : routes) {
      if (matches(route.segments(), segments)) {
        methods.addAll(route.method().equals("ANY") ? ANY : List.of(route.method()));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD"); // Every GET route also handles HEAD.
    }
    return methods;
  }

  private static String[] segments(String path) {
    return path.split("/", -1);
  }

  private static boolean matches(String[] template, String[] path) {
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
