package dev.skerry.handlers.welcome;

import dev.skerry.handlers.http.Greeting;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code GET /}: the deployment test. */
public final class Welcome extends HttpFunction {

  @Override
  protected Response answer(Request request) {
    return Greeting.to(request);
  }
}
