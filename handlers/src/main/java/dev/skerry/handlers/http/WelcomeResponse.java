package dev.skerry.handlers.http;

/** The response of {@code GET /}, which the fallback also sends for the base path with a slash. */
public final class WelcomeResponse {
  private WelcomeResponse() {}

  /** Returns the response to a caller that accepts JSON. */
  public static Response of(Request request) {
    request.requireJsonAccepted();
    return Response.json(200, json -> json.writeStringField("title", "hello world"));
  }
}
