package dev.skerry.handlers.http;

import com.amazonaws.services.lambda.runtime.Context;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP request. */
public final class Request {
  private final Event event;
  private final Deadline deadline;
  private final Context context;

  Request(Event event, Deadline deadline, Context context) {
    this.event = event;
    this.deadline = deadline;
    this.context = context;
  }

  /** Returns the HTTP method, e.g. {@code GET}. */
  public String method() {
    return event.method();
  }

  /** Returns the path, which the gateway has decoded. */
  public String path() {
    return event.rawPath();
  }

  /** Returns the route that matched, as it is declared, e.g. {@code GET /users/{username}}. */
  public String routeKey() {
    return event.routeKey();
  }

  /** Returns the query string as the caller sent it; empty if there is none. */
  public String rawQuery() {
    return event.rawQueryString();
  }

  /** Returns the identity that the route's authentication found; empty on open routes. */
  public String caller() {
    return event.caller();
  }

  /** Returns how long the function may still run before Lambda stops it. */
  public Duration timeLeft() {
    return Duration.ofMillis(context.getRemainingTimeInMillis());
  }

  /** Returns the deadline of this request. */
  public Deadline deadline() {
    return deadline;
  }

  /** Returns a path parameter of the route; empty if the route does not have it. */
  public String pathParameter(String name) {
    return event.pathParameters().getOrDefault(name, "");
  }

  /** Returns the query parameters. */
  public Query query() {
    return Query.parse(event.rawQueryString());
  }

  /** Returns a header by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(event.headers().get(name));
  }

  /** Returns the entity tags of an If-Match or If-None-Match header, if present. */
  public Optional<EntityTags> entityTags(String name) {
    return header(name).map(value -> EntityTags.parse(name, value));
  }

  /** Returns the supported media type that the caller prefers. */
  public String negotiateMediaType(List<String> supported) {
    return ContentNegotiation.negotiateMediaType(header("accept").orElse(""), supported);
  }

  /** Requires that the caller accepts a JSON response. */
  public void requireJsonAccepted() {
    negotiateMediaType(List.of(ContentNegotiation.JSON));
  }

  /** Returns the text of the body; empty if there is none. */
  public String body() {
    return event.body().text();
  }

  /** Returns the members of the JSON object in the body. */
  public Map<String, JsonValue> json() {
    ContentNegotiation.requireJson(this);
    return JsonObject.members(body());
  }

  /** Returns the response to this request if it fails with an exception. */
  public Response problem(ApiException exception) {
    return Problem.response(exception, event.rawPath(), event.requestId());
  }
}
