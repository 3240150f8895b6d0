package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.ErrorCode;
import java.util.Map;

/**
 * What no route takes: 404 for an unknown path, 405 for a known one with another method, and the
 * welcome for the base path with a slash, which no route of an HTTP API can end in. A preflight
 * gets 204, whatever its path: the gateway sends preflights here and adds the CORS headers.
 */
public final class Fallback extends HttpFunction {
  private static final String OPTIONS = "OPTIONS";

  private final RouteTable routes;
  private final String basePath;

  /** The function as Lambda makes it. */
  public Fallback() {
    this(Environment.ofProcess());
  }

  Fallback(Environment environment) {
    this.routes = RouteTable.parse(environment.required("API_ROUTES"));
    this.basePath = environment.optional("API_BASE_PATH", "");
  }

  @Override
  protected boolean takesTrailingSlash() {
    return true;
  }

  @Override
  protected Response answer(Request request) {
    return isPreflight(request) ? Response.empty(204) : unrouted(request);
  }

  private Response unrouted(Request request) {
    var isFrontDoor = !basePath.isEmpty() && request.path().equals(basePath + "/");
    var allowed = routes.methods(isFrontDoor ? basePath : request.path());
    var allow = String.join(", ", allowed);
    if (request.method().equals(OPTIONS) && allowed.contains(OPTIONS)) {
      return Response.empty(204).with("allow", allow);
    }
    if (isFrontDoor && allowed.contains(request.method())) {
      return Greeting.to(request);
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
