package dev.skerry.handlers.welcome;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.http.WelcomeResponse;

/** {@code GET /}: returns a fixed response, for deployment tests. */
public final class Welcome extends HttpFunction {

  @Override
  protected Response handle(Request request) {
    return WelcomeResponse.of(request);
  }
}
