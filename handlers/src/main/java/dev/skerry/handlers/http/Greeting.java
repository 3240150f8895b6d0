package dev.skerry.handlers.http;

/** The answer of the API's front door, with and without a slash at the end of its path. */
public final class Greeting {
  private Greeting() {}

  /** Says hello to a caller who accepts JSON. */
  public static Response to(Request request) {
    request.requireJsonAccepted();
    return Response.json(200, json -> json.writeStringField("title", "hello world"));
  }
}
