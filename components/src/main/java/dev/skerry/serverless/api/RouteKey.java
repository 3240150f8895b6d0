package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ChildId;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A method and a path, {@code GET /users/{username}}.
 *
 * @param method one of {@link #METHODS}
 * @param path starts with a slash, and does not end in one unless it is {@code /}
 */
record RouteKey(String method, String path) {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "ANY");
  private static final String FORMAT = "'METHOD /path'";

  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9._-]+)\\+?}");
  // RFC 3986, "pchar", without percent-encoding: the gateway compares decoded text. A comma is
  // invalid because it separates routes in API_ROUTES. Clients resolve "." and ".." before they
  // send a path.
  private static final Pattern LITERAL =
      Pattern.compile("(?!\\.{1,2}$|[:*])[A-Za-z0-9._~!$&'()*+;=@:-]+");
  private static final Pattern VARIABLE_OF_OTHER_FRAMEWORKS =
      Pattern.compile("[:<]\\{?([A-Za-z0-9._-]+)[}>]?");

  /** Parses a route; empty, with an error, if it is invalid. */
  static Optional<RouteKey> of(String route, ValidationErrors errors) {
    var before = errors.count();
    var parts = route.split(" ", -1);
    if (parts.length != 2) {
      errors.add(
          "route",
          "'%s' must be a method and a path, separated by one space".formatted(route),
          FORMAT,
          likelyFix(route));
      return Optional.empty();
    }
    var key = new RouteKey(parts[0], parts[1]);
    key.validateMethod(errors);
    key.validatePath(errors);
    return errors.count() == before ? Optional.of(key) : Optional.empty();
  }

  /** Returns the route key of the gateway, with a prefix of the path: {@code GET /v1/users}. */
  String below(String basePath) {
    return method + " " + (isRoot() && !basePath.isEmpty() ? basePath : basePath + path);
  }

  RouteKey withMethod(String other) {
    return new RouteKey(other, path);
  }

  /** Returns the key without the names of its variables, which the gateway does not compare. */
  RouteKey anonymous() {
    return new RouteKey(method, ChildId.withoutVariables(path));
  }

  @Override
  public String toString() {
    return below("");
  }

  private boolean isRoot() {
    return path.equals("/");
  }

  private static String likelyFix(String route) {
    var words = route.strip().split("\\s+");
    if (words.length == 1 && words[0].startsWith("/")) {
      return "write 'GET %s', or use another method".formatted(words[0]);
    }
    return words.length == 2 && METHODS.contains(words[0])
        ? "write '%s %s'".formatted(words[0], words[1])
        : "write a route such as 'GET /users/{username}'";
  }

  private void validateMethod(ValidationErrors errors) {
    if (METHODS.contains(method)) {
      return;
    }
    var upperCase = method.equals("*") ? "ANY" : method.toUpperCase(Locale.ROOT);
    var isMethod = METHODS.contains(upperCase);
    addError(
        "has the method '%s'".formatted(method),
        ValidationErrors.listed(METHODS),
        isMethod ? "write '%s %s'".formatted(upperCase, path) : "change the method",
        errors);
  }

  private void validatePath(ValidationErrors errors) {
    if (!path.startsWith("/")) {
      var fix = "write '%s /%s'".formatted(method, path);
      addError("must start its path with a slash", FORMAT, fix, errors);
    } else if (path.endsWith("/") && !isRoot()) {
      var fix = "write '%s %s'".formatted(method, path.substring(0, path.length() - 1));
      addError("must not end in a slash", FORMAT, fix, errors);
    } else if (!isRoot()) {
      validateSegments(List.of(path.substring(1).split("/")), errors);
    }
  }

  private void validateSegments(List<String> segments, ValidationErrors errors) {
    var names = new HashSet<String>();
    segments.stream()
        .filter(segment -> !LITERAL.matcher(segment).matches() && name(segment).isEmpty())
        .findFirst()
        .ifPresent(segment -> addSegmentError(segment, errors));
    segments.stream()
        .limit(segments.size() - 1L)
        .filter(segment -> segment.endsWith("+}"))
        .findFirst()
        .ifPresent(
            segment ->
                addError(
                    "has '%s' before its last segment".formatted(segment),
                    "'+' in the last segment only",
                    "remove the '+', or the segments after it",
                    errors));
    segments.stream()
        .flatMap(segment -> name(segment).stream())
        .filter(name -> !names.add(name))
        .findFirst()
        .ifPresent(
            name ->
                addError(
                    "has the variable '%s' twice".formatted(name),
                    "each variable once",
                    "rename one of the two variables",
                    errors));
  }

  private void addSegmentError(String segment, ValidationErrors errors) {
    addError(
        "has the segment '%s'".formatted(segment),
        "letters, digits and -._~!$&'()*+;=@:, or one variable like '{username}'",
        segmentFix(segment),
        errors);
  }

  private static String segmentFix(String segment) {
    var variable = VARIABLE_OF_OTHER_FRAMEWORKS.matcher(segment);
    if (variable.matches()) {
      return "write '{%s}'".formatted(variable.group(1));
    }
    if (segment.startsWith("*")) {
      return "write '{proxy+}' as the last segment";
    }
    return segment.contains("?")
        ? "remove the query string, which functions receive with the request"
        : "change the segment";
  }

  /** Returns the name of the variable in a segment. */
  private static Optional<String> name(String segment) {
    return Stream.of(segment)
        .map(VARIABLE::matcher)
        .filter(Matcher::matches)
        .map(variable -> variable.group(1))
        .findFirst();
  }

  private void addError(String problem, String allowed, String fix, ValidationErrors errors) {
    errors.add("route", "'%s' %s".formatted(this, problem), allowed, fix);
  }
}
