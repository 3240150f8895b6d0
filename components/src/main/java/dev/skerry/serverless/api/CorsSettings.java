package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Lists;
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
    if (allowOrigins.isEmpty()) {
      faults.refuse("it allows no origin", CorsOrigin.ALLOWED, "set allowOrigins, or drop cors");
    }
    allowOrigins.forEach(origin -> CorsOrigin.refuse(origin, faults));
    allowMethods.forEach(method -> faults.refuseUnlessOneOf(METHODS, "allowMethods", method));
    refuseHeaders("allowHeaders", allowHeaders, faults);
    refuseHeaders("exposeHeaders", exposeHeaders, faults);
    maxAgeSeconds.ifPresent(age -> faults.refuseOutside(-1, LONGEST_AGE, "maxAgeSeconds", age));
    if (allowCredentials) {
      allowOrigins.stream()
          .filter(CorsOrigin::isEvery)
          .forEach(origin -> refuseCredentials(origin, faults));
    }
  }

  private static void refuseHeaders(String argument, List<String> names, Faults faults) {
    var allowed = "'*' or a header's name like 'content-type'";
    names.forEach(name -> faults.refuseUnlessLike(HEADER, allowed, argument, name));
  }

  /** AWS refuses only the bare star; the other two open the API just as wide. */
  private static void refuseCredentials(String origin, Faults faults) {
    faults.refuse(
        "allowCredentials is true for the origin '%s', so that any page could act as its visitor"
            .formatted(origin),
        "credentials for named origins",
        "list the origins in allowOrigins, or drop allowCredentials");
  }
}
