package dev.skerry.handlers.http;

import dev.skerry.handlers.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One HTTP request, free of how the gateway wrapped it. */
public final class Request {
  private final Event event;
  private final Deadline deadline;

  Request(Event event, Deadline deadline) {
    this.event = event;
    this.deadline = deadline;
  }

  /** The HTTP method, e.g. {@code GET}. */
  public String method() {
    return event.method();
  }

  /** The path, already decoded by the gateway. */
  public String path() {
    return event.rawPath();
  }

  /** When this request must be answered. */
  public Deadline deadline() {
    return deadline;
  }

  /** A variable of the route's path; empty if the route has none of that name. */
  public String pathParameter(String name) {
    return event.pathParameters().getOrDefault(name, "");
  }

  /** The query's parameters. */
  public Query query() {
    return Query.parse(event.rawQueryString());
  }

  /** A header by its lower-case name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(event.headers().get(name));
  }

  /** The entity tags of a conditional request's header, if it is given. */
  public Optional<EntityTags> entityTags(String name) {
    return header(name).map(value -> EntityTags.parse(name, value));
  }

  /** The media type to answer with: of those offered the one that the caller likes best. */
  public String answerType(List<String> offers) {
    return Negotiation.answerType(header("accept").orElse(""), offers);
  }

  /** Refuses a caller who does not accept JSON, before anything is done for it. */
  public void requireJsonAccepted() {
    answerType(List.of(Negotiation.JSON));
  }

  /** The members of the JSON object in the body. */
  public Map<String, JsonValue> json() {
    Negotiation.requireJson(this);
    return JsonObject.members(event.body().text());
  }
}
