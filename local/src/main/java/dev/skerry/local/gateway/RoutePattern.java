package dev.skerry.local.gateway;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A parsed route key, such as {@code GET /users/{username}}.
 *
 * @param method the method, or {@code ANY}
 * @param segments the path segments: literals, {@code {name}}, or {@code {name+}} as the last
 *     segment
 */
record RoutePattern(String method, List<String> segments) {

  /** The route keys that API Gateway accepts. */
  private static final Pattern KEY =
      Pattern.compile(
          "(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) "
              + "(/|(/([^/{}\\s]+|\\{[^/{}+\\s]+}))*(/([^/{}\\s]+|\\{[^/{}+\\s]+\\+?})))");

  private static final String INVALID_KEY =
      "Route key: is '%s'. Allowed: '$default', or 'METHOD /path' with a method of ANY, DELETE, GET,"
          + " HEAD, OPTIONS, PATCH, POST, PUT, without a trailing slash, and {name+} only as the last"
          + " segment. Fix: correct the route key in the program.";

  private static final String ANY = "ANY";
  private static final String LITERAL = "0";
  private static final String VARIABLE = "1";
  private static final String GREEDY = "2";

  /**
   * Orders routes by precedence: full paths before greedy paths, longer greedy paths before shorter
   * ones, literals before variables from left to right, a specific method before {@code ANY}.
   */
  static final Comparator<RoutePattern> PRECEDENCE =
      Comparator.comparing(RoutePattern::greedy)
          .thenComparing(pattern -> pattern.greedy() ? -pattern.segments.size() : 0)
          .thenComparing(RoutePattern::kinds)
          .thenComparing(pattern -> pattern.method.equals(ANY));

  static RoutePattern of(String routeKey) {
    if (!KEY.matcher(routeKey).matches()) {
      throw new IllegalArgumentException(INVALID_KEY.formatted(routeKey));
    }
    var parts = routeKey.split(" ");
    return new RoutePattern(parts[0], segmentsOf(parts[1]));
  }

  /**
   * Returns the encoded segments of a path: none for "/", an empty segment for each double slash.
   */
  static List<String> segmentsOf(String path) {
    return path.equals("/") || path.isEmpty()
        ? List.of()
        : List.of(path.substring(1).split("/", -1));
  }

  /** Returns the path parameters by name; empty if the method or the path does not match. */
  Optional<Map<String, String>> match(String requestMethod, List<String> path) {
    if (!matches(requestMethod, path)) {
      return Optional.empty();
    }
    var parameters = new LinkedHashMap<String, String>();
    for (var i = 0; i < segments.size(); i++) {
      var segment = segments.get(i);
      if (isGreedy(segment)) {
        parameters.put(name(segment), String.join("/", path.subList(i, path.size())));
      } else if (isVariable(segment)) {
        parameters.put(name(segment), path.get(i));
      }
    }
    return Optional.of(parameters);
  }

  private boolean matches(String requestMethod, List<String> path) {
    var methodMatches = method.equals(ANY) || method.equals(requestMethod);
    var lengthMatches = greedy() ? path.size() >= segments.size() : path.size() == segments.size();
    return methodMatches
        && lengthMatches
        && IntStream.range(0, segments.size()).allMatch(i -> matches(segments.get(i), path.get(i)));
  }

  private static boolean matches(String segment, String value) {
    return isVariable(segment) ? !value.isEmpty() : segment.equals(value);
  }

  private boolean greedy() {
    return !segments.isEmpty() && isGreedy(segments.get(segments.size() - 1));
  }

  private String kinds() {
    return segments.stream()
        .map(segment -> isGreedy(segment) ? GREEDY : isVariable(segment) ? VARIABLE : LITERAL)
        .collect(Collectors.joining());
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean isGreedy(String segment) {
    return isVariable(segment) && segment.endsWith("+}");
  }

  private static String name(String segment) {
    return segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1));
  }
}
