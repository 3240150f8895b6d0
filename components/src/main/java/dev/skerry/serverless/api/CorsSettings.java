package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answers to pages of other origins, with nothing left open.
 *
 * @param maxAgeSeconds empty: the browser's own
 */
record CorsSettings(
    List<String> allowOrigins,
    List<String> allowMethods,
    List<String> allowHeaders,
    List<String> exposeHeaders,
    Optional<Integer> maxAgeSeconds,
    boolean allowCredentials) {
  private static final String ALL = "*";
  private static final List<String> METHODS =
      List.of(ALL, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final int LONGEST_AGE = 86_400; // API Gateway v2 API reference, Cors.maxAge

  static CorsSettings of(CorsArgs args, ValidationErrors errors) {
    var settings =
        new CorsSettings(
            InputLists.orEmpty(args.allowOrigins),
            InputLists.orEmpty(args.allowMethods),
            InputLists.orEmpty(args.allowHeaders),
            InputLists.orEmpty(args.exposeHeaders),
            Optional.ofNullable(args.maxAgeSeconds),
            Boolean.TRUE.equals(args.allowCredentials));
    settings.validate(errors);
    return settings;
  }

  private void validate(ValidationErrors errors) {
    if (allowOrigins.isEmpty()) {
      errors.add("it allows no origin", CorsOrigin.ALLOWED, "set allowOrigins, or drop cors");
    }
    allowOrigins.forEach(origin -> CorsOrigin.validate(origin, errors));
    allowMethods.forEach(method -> errors.requireOneOf("allowMethods", method, METHODS));
    validateHeaders("allowHeaders", allowHeaders, errors);
    validateHeaders("exposeHeaders", exposeHeaders, errors);
    maxAgeSeconds.ifPresent(age -> errors.requireInRange("maxAgeSeconds", age, -1, LONGEST_AGE));
    if (allowCredentials) {
      allowOrigins.stream()
          .filter(CorsOrigin::isEvery)
          .forEach(origin -> validateCredentials(origin, errors));
    }
  }

  private static void validateHeaders(
      String argument, List<String> names, ValidationErrors errors) {
    var allowed = "'*' or a header's name like 'content-type'";
    names.forEach(name -> errors.requireMatch(argument, name, HEADER, allowed));
  }

  /** AWS refuses only the bare star; the other two open the API just as wide. */
  private static void validateCredentials(String origin, ValidationErrors errors) {
    errors.add(
        "allowCredentials",
        "is true for the origin '%s', so that any page could act as its visitor".formatted(origin),
        "credentials for named origins",
        "list the origins in allowOrigins, or drop allowCredentials");
  }
}
