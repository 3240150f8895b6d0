package dev.skerry.handlers.welcome;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.http.WelcomeResponse;

/** {@code GET /}: returns a fixed response, for deployment tests. */
@Operation(
    summary = "Say hello",
    description = "For deployment tests.",
    returns =
        @Returns(
            description = "A fixed response",
            schema =
                """
                {"type":"object","required":["title"],"properties":{"title":{"type":"string"}}}""",
            example = "{\"title\":\"hello world\"}"))
public final class Welcome extends HttpFunction {

  @Override
  protected Response handle(Request request) {
    return WelcomeResponse.of(request);
  }
}
