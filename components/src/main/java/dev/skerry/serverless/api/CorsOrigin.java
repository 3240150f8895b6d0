package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Validates origins. The gateway compares them exactly with what browsers send: scheme, host, and a
 * port only if it is not the default of the scheme.
 */
final class CorsOrigin {
  static final String ALLOWED =
      "'*', 'https://*', 'http://*' or an origin like 'https://app.example.com'";

  private static final List<String> WILDCARDS = List.of("*", "https://*", "http://*");
  private static final Pattern ORIGIN =
      Pattern.compile("[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");
  private static final Map<String, Integer> DEFAULT_PORTS = Map.of("https", 443, "http", 80);

  private CorsOrigin() {}

  static boolean isWildcard(String origin) {
    return WILDCARDS.contains(origin);
  }

  static void validate(String origin, ValidationErrors errors) {
    if (isWildcard(origin) || isOrigin(origin)) {
      return;
    }
    errors.add(
        "allowOrigins",
        "contains '%s'".formatted(origin),
        ALLOWED,
        intended(origin).map("write '%s'"::formatted).orElse("change allowOrigins"));
  }

  private static boolean isOrigin(String origin) {
    return ORIGIN.matcher(origin).matches() && intended(origin).filter(origin::equals).isPresent();
  }

  /** Returns the origin of a URL, or of a host without a scheme. */
  private static Optional<String> intended(String url) {
    if (!url.contains("://") && !url.contains(".")) {
      return Optional.empty();
    }
    try {
      var uri = URI.create((url.contains("://") ? url : "https://" + url).toLowerCase(Locale.ROOT));
      return Optional.ofNullable(uri.getHost())
          .map(host -> uri.getScheme() + "://" + host + port(uri));
    } catch (IllegalArgumentException noUrl) {
      return Optional.empty();
    }
  }

  private static String port(URI uri) {
    var isDefault = Integer.valueOf(uri.getPort()).equals(DEFAULT_PORTS.get(uri.getScheme()));
    return uri.getPort() < 0 || isDefault ? "" : ":" + uri.getPort();
  }
}
