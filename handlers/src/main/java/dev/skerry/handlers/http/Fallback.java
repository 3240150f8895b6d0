package dev.skerry.handlers.http;

import dev.skerry.handlers.Environment;
import dev.skerry.handlers.Failure;
import dev.skerry.handlers.Reason;
import java.util.Map;

/**
 * What no route takes: 404 for an unknown path, 405 for a known one with another method, and the
 * welcome for the base path with a slash, which no route of an HTTP API can end in.
 */
public final class Fallback extends HttpFunction {
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
  protected Response answer(Request request) {
    var isFrontDoor = !basePath.isEmpty() && request.path().equals(basePath + "/");
    var allowed = routes.methods(isFrontDoor ? basePath : request.path());
    if (isFrontDoor && allowed.contains(request.method())) {
      return Greeting.to(request);
    }
    if (allowed.isEmpty() || allowed.contains(request.method())) {
      throw Failure.of(Reason.ROUTE_NOT_FOUND, "No route has this path.");
    }
    var allow = String.join(", ", allowed);
    throw Failure.of(Reason.METHOD_NOT_ALLOWED, "This route allows " + allow + ".")
        .withHeaders(Map.of("allow", allow));
  }
}
