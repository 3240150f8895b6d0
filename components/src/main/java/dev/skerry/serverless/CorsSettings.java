package dev.skerry.serverless;

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
  private static final Pattern ORIGIN = Pattern.compile("\\*|[a-z][a-z0-9+.-]*://[^/\\s]+");
  private static final int LONGEST_AGE = 86_400; // API Gateway v2 API reference, Cors.maxAge

  static CorsSettings of(CorsArgs args, Faults faults) {
    var settings =
        new CorsSettings(
            Lists.orEmpty(args.allowOrigins),
            Lists.orEmpty(args.allowMethods),
            Lists.orEmpty(args.allowHeaders),
            Lists.orEmpty(args.exposeHeaders),
            Optional.ofNullable(args.maxAgeSeconds),
            Boolean.TRUE.equals(args.allowCredentials));
    settings.refuse(faults);
    return settings;
  }

  private void refuse(Faults faults) {
    refuseOrigins(faults);
    allowMethods.forEach(method -> faults.refuseUnlessOneOf(METHODS, "allowMethods", method));
    maxAgeSeconds.ifPresent(age -> faults.refuseOutside(-1, LONGEST_AGE, "maxAgeSeconds", age));
    if (allowCredentials && allowOrigins.contains(ALL)) {
      faults.refuse(
          "allowCredentials is true for the origin '*', which AWS refuses",
          "credentials for named origins",
          "list the origins in allowOrigins, or drop allowCredentials");
    }
  }

  private void refuseOrigins(Faults faults) {
    var shape = "'*', 'https://*', 'http://*' or an origin like 'https://app.example.com'";
    if (allowOrigins.isEmpty()) {
      faults.refuse("it allows no origin", shape, "set allowOrigins, or drop cors");
    }
    allowOrigins.forEach(origin -> faults.refuseUnlessLike(ORIGIN, shape, "allowOrigins", origin));
  }
}
