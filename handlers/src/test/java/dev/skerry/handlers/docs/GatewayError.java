package dev.skerry.handlers.docs;

import java.util.List;
import java.util.stream.Stream;

/** An error of API Gateway: the request does not reach the function, or the function fails. */
enum GatewayError {
  UNAUTHORIZED(401, "Unauthorized", "The token is missing or invalid"),
  FORBIDDEN(403, "Forbidden", "The caller may not send this request"),
  TOO_LARGE(413, "Request Entity Too Large", "The body has more than 10 MB"),
  TOO_MANY_REQUESTS(429, "Too Many Requests", "The throttle of the route is exceeded"),
  LARGE_HEADERS(431, "Request Header Fields Too Large", "The headers have more than 10,240 bytes"),
  INTERNAL(500, "Internal Server Error", "The function failed"),
  UNAVAILABLE(503, "Service Unavailable", "The function did not respond in time");

  private final int status;
  private final String message;
  private final String description;

  GatewayError(int status, String message, String description) {
    this.status = status;
    this.message = message;
    this.description = description;
  }

  /** Returns the errors that callers of a route can get. */
  static List<GatewayError> of(DescribedHandler handler) {
    var hasBody = !handler.operation().body().isEmpty();
    return Stream.of(values()).filter(error -> error != TOO_LARGE || hasBody).toList();
  }

  /**
   * Returns the status, and the authentication of the routes that respond with it if not all do.
   */
  String member() {
    return switch (this) {
      case UNAUTHORIZED -> status + " jwt";
      case FORBIDDEN -> status + " iam jwt";
      default -> Integer.toString(status);
    };
  }

  int status() {
    return status;
  }

  String description() {
    return description;
  }

  List<String> headers() {
    return this == UNAUTHORIZED ? List.of("WWW-Authenticate") : List.of();
  }

  /** Returns its name in the document. */
  String label() {
    return "gateway-" + status;
  }

  /** Returns the body. */
  String body() {
    return "{\"message\":\"" + message + "\"}";
  }
}
