package dev.skerry.handlers.http;

import dev.skerry.handlers.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An HTTP request. */
public final class Request {
  private final Event event;
  private final Deadline deadline;

  Request(Event event, Deadline deadline) {
    this.event = event;
    this.deadline = deadline;
  }

  /** Returns the HTTP method, e.g. {@code GET}. */
  public String method() {
    return event.method();
  }

  /** Returns the path, which the gateway has decoded. */
  public String path() {
    return event.rawPath();
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

  /** Returns the members of the JSON object in the body. */
  public Map<String, JsonValue> json() {
    ContentNegotiation.requireJson(this);
    return JsonObject.members(event.body().text());
  }
}
