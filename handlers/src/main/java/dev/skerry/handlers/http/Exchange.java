package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Failure;
import dev.skerry.handlers.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** One request, its answer, and what the log says of them. */
final class Exchange {
  private final long startNanos = System.nanoTime();
  private final Deadline deadline = Deadline.ofRequest();
  private final String invocationId;
  private final boolean takesTrailingSlash;
  private Optional<Event> event = Optional.empty();
  private Optional<Failure> failure = Optional.empty();

  /**
   * Starts the clock.
   *
   * @param invocationId Lambda's id of this call: the request's id where the event has none
   * @param takesTrailingSlash whether the endpoint decides on paths that end in a slash
   */
  Exchange(String invocationId, boolean takesTrailingSlash) {
    this.invocationId = invocationId;
    this.takesTrailingSlash = takesTrailingSlash;
  }

  Response answer(InputStream in, Function<Request, Response> endpoint) throws IOException {
    try {
      var read = EventReader.read(in);
      event = Optional.of(read);
      refuseTrailingSlash(read);
      return endpoint.apply(new Request(read, deadline));
    } catch (Failure expected) {
      return problem(expected);
    } catch (RuntimeException | LinkageError | StackOverflowError unknown) {
      return problem(Failure.of(Reason.INTERNAL, "The request failed.", unknown));
    }
  }

  /** Gateways were seen to route {@code /users/} to {@code /users}, without its authorizer. */
  private void refuseTrailingSlash(Event event) {
    var path = event.rawPath();
    if (path.length() > 1 && path.endsWith("/") && !takesTrailingSlash) {
      throw Failure.of(Reason.ROUTE_NOT_FOUND, "No route has this path.");
    }
  }

  private Response problem(Failure failure) {
    this.failure = Optional.of(failure);
    return Problem.of(failure, event.map(Event::rawPath).orElse(""), requestId());
  }

  private String requestId() {
    return event.map(Event::requestId).orElse(invocationId);
  }

  /** One line of JSON; neither path nor body, which may tell who the caller is. */
  String logLine(int status) {
    return Json.object(
        json -> {
          if (event.isPresent()) {
            json.writeStringField("method", event.get().method());
            json.writeStringField("routeKey", event.get().routeKey());
          }
          json.writeNumberField("status", status);
          json.writeNumberField("ms", (System.nanoTime() - startNanos) / 1_000_000);
          json.writeStringField("requestId", requestId());
          if (failure.isPresent()) {
            writeFailure(json, failure.get());
          }
        });
  }

  private static void writeFailure(JsonGenerator json, Failure failure) throws IOException {
    json.writeStringField("slug", failure.reason().slug());
    if (failure.getCause() != null) {
      new CauseLog(failure.getCause()).writeTo(json);
    }
  }
}
