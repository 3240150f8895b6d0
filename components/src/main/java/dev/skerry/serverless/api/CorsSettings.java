package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The CORS configuration of the API, with all defaults.
 *
 * @param maxAgeSeconds how long a browser caches a preflight response; empty for its own default
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
  private static final int MAX_AGE = 86_400; // API Gateway v2 API reference, Cors.maxAge

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
      errors.add(
          "allowOrigins", "is empty", CorsOrigin.ALLOWED, "set allowOrigins, or remove cors");
    }
    allowOrigins.forEach(origin -> CorsOrigin.validate(origin, errors));
    var methods = ValidationErrors.listed(METHODS);
    errors.requireEach("allowMethods", allowMethods, METHODS::contains, methods);
    var headers = "'*' or the name of a header like 'content-type'";
    errors.requireEach("allowHeaders", allowHeaders, HEADER.asMatchPredicate(), headers);
    errors.requireEach("exposeHeaders", exposeHeaders, HEADER.asMatchPredicate(), headers);
    maxAgeSeconds.ifPresent(age -> errors.requireInRange("maxAgeSeconds", age, -1, MAX_AGE));
    if (allowCredentials) {
      allowOrigins.stream()
          .filter(CorsOrigin::isWildcard)
          .forEach(origin -> addCredentialsError(origin, errors));
    }
  }

  /** Adds an error for each wildcard, though AWS rejects only {@code *} with credentials. */
  private static void addCredentialsError(String origin, ValidationErrors errors) {
    errors.add(
        "allowCredentials",
        "conflicts with the origin '%s': any page could send its visitor's cookies"
            .formatted(origin),
        "credentials for named origins only",
        "list the origins in allowOrigins, or remove allowCredentials");
  }
}
