package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.ErrorCode;
import java.util.Map;

/**
 * Handles requests that match no route: 404 for an unknown path, 405 for a known path with another
 * method, and the welcome response for the base path with a slash, because routes of HTTP APIs
 * cannot end in one. A CORS preflight gets 204 for every path; the gateway adds the CORS headers.
 */
public final class Fallback extends HttpFunction {
  private static final String OPTIONS = "OPTIONS";

  private final RouteTable routes;
  private final String basePath;

  /** Creates the function in Lambda. */
  public Fallback() {
    this(Environment.current());
  }

  Fallback(Environment environment) {
    this.routes = RouteTable.parse(environment.required("API_ROUTES"));
    this.basePath = environment.optional("API_BASE_PATH", "");
  }

  @Override
  protected boolean handlesTrailingSlash() {
    return true;
  }

  @Override
  protected Response handle(Request request) {
    return isPreflight(request) ? Response.empty(204) : handleUnmatched(request);
  }

  private Response handleUnmatched(Request request) {
    var isBasePathWithSlash = !basePath.isEmpty() && request.path().equals(basePath + "/");
    var allowed = routes.methods(isBasePathWithSlash ? basePath : request.path());
    var allow = String.join(", ", allowed);
    if (request.method().equals(OPTIONS) && allowed.contains(OPTIONS)) {
      return Response.empty(204).with("allow", allow);
    }
    if (isBasePathWithSlash && allowed.contains(request.method())) {
      return WelcomeResponse.of(request);
    }
    if (allowed.isEmpty() || allowed.contains(request.method())) {
      throw ApiException.of(ErrorCode.ROUTE_NOT_FOUND, "No route has this path.");
    }
    throw ApiException.of(ErrorCode.METHOD_NOT_ALLOWED, "This route allows " + allow + ".")
        .withHeaders(Map.of("allow", allow));
  }

  private static boolean isPreflight(Request request) {
    return request.method().equals(OPTIONS)
        && request.header("origin").isPresent()
        && request.header("access-control-request-method").isPresent();
  }
}
