package dev.skerry.serverless;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A method and a path, {@code GET /users/{username}}.
 *
 * @param method one of {@link #METHODS}
 * @param path begins with a slash, and ends in none unless it is {@code /}
 */
record RouteKey(String method, String path) {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "ANY");
  private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z0-9._-]+(\\+?)}");
  private static final Pattern LITERAL = Pattern.compile("[^{}\\s?#,]+");

  /** The route that the text means, unless it has a fault. */
  static Optional<RouteKey> of(String text, Faults faults) {
    var before = faults.count();
    var parts = text.split(" ", -1);
    if (parts.length != 2) {
      faults.refuse(
          "it is no method and path", "'METHOD /path'", "write it like 'GET /users/{username}'");
      return Optional.empty();
    }
    var key = new RouteKey(parts[0], parts[1]);
    faults.refuseUnlessOneOf(METHODS, "its method", key.method);
    key.refusePath(faults);
    return faults.count() == before ? Optional.of(key) : Optional.empty();
  }

  /** The route as the gateway knows it, below a prefix: {@code GET /v1/users}. */
  String below(String basePath) {
    return method + " " + (isRoot() && !basePath.isEmpty() ? basePath : basePath + path);
  }

  RouteKey withMethod(String other) {
    return new RouteKey(other, path);
  }

  /**
   * The route without its variables' names: routes that are alike in this are one to the gateway.
   */
  RouteKey anonymous() {
    return new RouteKey(method, VARIABLE.matcher(path).replaceAll("{$1}"));
  }

  @Override
  public String toString() {
    return below("");
  }

  private boolean isRoot() {
    return path.equals("/");
  }

  private void refusePath(Faults faults) {
    if (!path.startsWith("/")) {
      faults.refuse(
          "it has no leading slash", "'METHOD /path'", "write '%s /%s'".formatted(method, path));
      return;
    }
    if (isRoot()) {
      return;
    }
    if (path.endsWith("/")) {
      var fix = "write '%s %s'".formatted(method, path.substring(0, path.length() - 1));
      faults.refuse("it ends in a slash, which the gateway refuses", "'METHOD /path'", fix);
      return;
    }
    refuseSegments(List.of(path.substring(1).split("/")), faults);
  }

  private static void refuseSegments(List<String> segments, Faults faults) {
    var beforeTheLast = segments.subList(0, segments.size() - 1);
    var seen = new HashSet<String>();
    first(segments, segment -> !isVariable(segment) && !LITERAL.matcher(segment).matches())
        .ifPresent(segment -> refuseSegment(segment, faults));
    first(beforeTheLast, segment -> segment.endsWith("+}"))
        .ifPresent(segment -> refuseEarlyGreed(segment, faults));
    first(segments, segment -> isVariable(segment) && !seen.add(segment))
        .ifPresent(segment -> refuseRepetition(segment, faults));
  }

  private static void refuseSegment(String segment, Faults faults) {
    faults.refuse(
        "it has the segment '%s'".formatted(segment),
        "text without braces, commas, '?' and '#', or one variable like '{username}'",
        "change the segment");
  }

  private static void refuseEarlyGreed(String variable, Faults faults) {
    faults.refuse(
        "'%s' is not its last segment".formatted(variable),
        "'+' in the last segment only",
        "drop the '+', or what follows");
  }

  private static void refuseRepetition(String variable, Faults faults) {
    faults.refuse(
        "it has '%s' twice".formatted(variable), "each variable once", "rename one of the two");
  }

  private static Optional<String> first(List<String> segments, Predicate<String> condition) {
    return segments.stream().filter(condition).findFirst();
  }

  private static boolean isVariable(String segment) {
    return VARIABLE.matcher(segment).matches();
  }
}
