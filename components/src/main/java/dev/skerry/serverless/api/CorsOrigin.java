package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Origins as browsers send them: scheme, host and a port that is not the scheme's own. The gateway
 * compares them by the character.
 */
final class CorsOrigin {
  static final String ALLOWED =
      "'*', 'https://*', 'http://*' or an origin like 'https://app.example.com'";

  private static final List<String> EVERY = List.of("*", "https://*", "http://*");
  private static final Pattern ONE =
      Pattern.compile("[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:]+])(:[0-9]{1,5})?");
  private static final Map<String, Integer> OWN_PORTS = Map.of("https", 443, "http", 80);

  private CorsOrigin() {}

  static boolean isEvery(String origin) {
    return EVERY.contains(origin);
  }

  static void validate(String origin, ValidationErrors errors) {
    if (isEvery(origin) || isOne(origin)) {
      return;
    }
    errors.add(
        "allowOrigins",
        "is '%s'".formatted(origin),
        ALLOWED,
        meant(origin).map("write '%s'"::formatted).orElse("change allowOrigins"));
  }

  private static boolean isOne(String origin) {
    return ONE.matcher(origin).matches() && meant(origin).filter(origin::equals).isPresent();
  }

  /** The origin of a URL, or of a host that has no scheme. */
  private static Optional<String> meant(String url) {
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
    var isOwn = Integer.valueOf(uri.getPort()).equals(OWN_PORTS.get(uri.getScheme()));
    return uri.getPort() < 0 || isOwn ? "" : ":" + uri.getPort();
  }
}
