package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi.Cors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Responds to preflight requests that no route matches, and adds CORS headers to the functions'
 * responses. If the API has a CORS configuration, the CORS headers of functions are dropped.
 */
final class CorsResponses {

  private static final String PREFIX = "access-control-";
  private static final String ANY = "*";

  private final Optional<Cors> declared;

  CorsResponses(Optional<Cors> declared) {
    this.declared = declared;
  }

  /**
   * Returns the gateway's response to a preflight request; empty for other requests, and for APIs
   * without CORS.
   */
  Optional<GatewayResponse> preflight(ApiRequest request) {
    return declared
        .filter(cors -> isPreflight(request))
        .map(
            cors ->
                new GatewayResponse(
                    UndocumentedBehavior.PREFLIGHT_STATUS, headers(cors, request), new byte[0]));
  }

  /** Replaces the CORS headers of a function's response with the gateway's. */
  GatewayResponse onFunctionResponse(GatewayResponse response, ApiRequest request) {
    return declared.map(cors -> replaced(response, cors, request)).orElse(response);
  }

  /** Adds CORS headers to an error of the gateway, if AWS does ({@link UndocumentedBehavior}). */
  GatewayResponse onGatewayError(GatewayResponse response, ApiRequest request) {
    return UndocumentedBehavior.GATEWAY_ERRORS_HAVE_CORS_HEADERS
        ? onFunctionResponse(response, request)
        : response;
  }

  private static GatewayResponse replaced(GatewayResponse response, Cors cors, ApiRequest request) {
    var others =
        response.headers().stream()
            .filter(header -> !header.name().toLowerCase(Locale.ROOT).startsWith(PREFIX));
    var headers = Stream.concat(others, headers(cors, request).stream()).toList();
    return new GatewayResponse(response.status(), headers, response.body());
  }

  private static boolean isPreflight(ApiRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("origin").isPresent()
        && request.header("access-control-request-method").isPresent();
  }

  private static List<Header> headers(Cors cors, ApiRequest request) {
    return isPreflight(request) ? preflightHeaders(cors, request) : plainHeaders(cors, request);
  }

  private static List<Header> preflightHeaders(Cors cors, ApiRequest request) {
    var headers = originHeaders(cors, request);
    if (!headers.isEmpty()) {
      addList(headers, "allow-methods", cors.allowMethods());
      addList(headers, "allow-headers", cors.allowHeaders());
      if (cors.maxAgeSeconds() > 0) {
        headers.add(header("max-age", String.valueOf(cors.maxAgeSeconds())));
      }
    }
    return headers;
  }

  private static List<Header> plainHeaders(Cors cors, ApiRequest request) {
    var headers = originHeaders(cors, request);
    if (!headers.isEmpty()) {
      addList(headers, "expose-headers", cors.exposeHeaders());
    }
    return headers;
  }

  private static List<Header> originHeaders(Cors cors, ApiRequest request) {
    var headers = new ArrayList<Header>();
    request
        .header("origin")
        .flatMap(origin -> allowed(cors, origin))
        .ifPresent(origin -> headers.add(header("allow-origin", origin)));
    if (!headers.isEmpty() && cors.allowCredentials()) {
      headers.add(header("allow-credentials", "true"));
    }
    return headers;
  }

  private static Optional<String> allowed(Cors cors, String origin) {
    if (cors.allowOrigins().contains(ANY)) {
      return Optional.of(ANY);
    }
    return cors.allowOrigins().stream().anyMatch(pattern -> matches(pattern, origin))
        ? Optional.of(origin)
        : Optional.empty();
  }

  private static boolean matches(String pattern, String origin) {
    return pattern.endsWith("://*")
        ? origin.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(origin);
  }

  private static void addList(List<Header> headers, String name, List<String> values) {
    if (!values.isEmpty()) {
      headers.add(header(name, String.join(",", values)));
    }
  }

  private static Header header(String name, String value) {
    return new Header(PREFIX + name, value);
  }
}
