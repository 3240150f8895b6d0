package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ChildName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method and a path, {@code GET /users/{username}}.
 *
 * @param method one of {@link #METHODS}
 * @param path begins with a slash, and ends in none unless it is {@code /}
 */
record RouteKey(String method, String path) {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "ANY");

  /** The route that the text means, unless it has a fault. */
  static Optional<RouteKey> of(String text, ValidationErrors errors) {
    var before = errors.count();
    var parts = text.split(" ", -1);
    if (parts.length != 2) {
      errors.add("it is no method and path", "'METHOD /path'", likelyFix(text));
      return Optional.empty();
    }
    var key = new RouteKey(parts[0], parts[1]);
    key.validateMethod(errors);
    key.validatePath(errors);
    return errors.count() == before ? Optional.of(key) : Optional.empty();
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
    return new RouteKey(method, ChildName.withoutVariables(path));
  }

  @Override
  public String toString() {
    return below("");
  }

  private boolean isRoot() {
    return path.equals("/");
  }

  private static String likelyFix(String text) {
    var words = text.strip().split("\\s+");
    if (words.length == 1 && words[0].startsWith("/")) {
      return "write 'GET %s', or with another method".formatted(words[0]);
    }
    return words.length == 2 && METHODS.contains(words[0])
        ? "write '%s %s'".formatted(words[0], words[1])
        : "write it like 'GET /users/{username}'";
  }

  private void validateMethod(ValidationErrors errors) {
    if (METHODS.contains(method)) {
      return;
    }
    var meant = method.equals("*") ? "ANY" : method.toUpperCase(Locale.ROOT);
    errors.add(
        "its method is '%s'".formatted(method),
        ValidationErrors.listed(METHODS),
        METHODS.contains(meant) ? "write '%s %s'".formatted(meant, path) : "change its method");
  }

  private void validatePath(ValidationErrors errors) {
    if (!path.startsWith("/")) {
      errors.add(
          "it has no leading slash", "'METHOD /path'", "write '%s /%s'".formatted(method, path));
      return;
    }
    if (isRoot()) {
      return;
    }
    if (path.endsWith("/")) {
      var fix = "write '%s %s'".formatted(method, path.substring(0, path.length() - 1));
      errors.add("it ends in a slash, which the gateway refuses", "'METHOD /path'", fix);
      return;
    }
    validateSegments(
        Stream.of(path.substring(1).split("/")).map(RouteSegment::new).toList(), errors);
  }

  private static void validateSegments(List<RouteSegment> segments, ValidationErrors errors) {
    var names = new HashSet<String>();
    segments.stream()
        .filter(segment -> !segment.isText() && segment.variable().isEmpty())
        .findFirst()
        .ifPresent(segment -> segment.validate(errors));
    segments.stream()
        .limit(segments.size() - 1L)
        .filter(RouteSegment::isGreedy)
        .findFirst()
        .ifPresent(segment -> validateEarlyGreed(segment.text(), errors));
    segments.stream()
        .flatMap(segment -> segment.variable().stream())
        .filter(name -> !names.add(name))
        .findFirst()
        .ifPresent(name -> validateRepetition(name, errors));
  }

  private static void validateEarlyGreed(String variable, ValidationErrors errors) {
    errors.add(
        "'%s' is not its last segment".formatted(variable),
        "'+' in the last segment only",
        "drop the '+', or what follows");
  }

  private static void validateRepetition(String name, ValidationErrors errors) {
    errors.add(
        "it has the variable '%s' twice".formatted(name),
        "each variable once",
        "rename one of the two");
  }
}
