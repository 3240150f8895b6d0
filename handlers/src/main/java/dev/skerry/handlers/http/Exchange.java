package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
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
  private Optional<ApiException> exception = Optional.empty();

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
    } catch (ApiException expected) {
      return problem(expected);
    } catch (RuntimeException | LinkageError | StackOverflowError unknown) {
      return problem(ApiException.of(ErrorCode.INTERNAL, "The request failed.", unknown));
    }
  }

  /** Gateways were seen to route {@code /users/} to {@code /users}, without its authorizer. */
  private void refuseTrailingSlash(Event event) {
    var path = event.rawPath();
    if (path.length() > 1 && path.endsWith("/") && !takesTrailingSlash) {
      throw ApiException.of(ErrorCode.ROUTE_NOT_FOUND, "No route has this path.");
    }
  }

  private Response problem(ApiException exception) {
    this.exception = Optional.of(exception);
    return Problem.of(exception, event.map(Event::rawPath).orElse(""), requestId());
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
          if (exception.isPresent()) {
            writeException(json, exception.get());
          }
        });
  }

  private static void writeException(JsonGenerator json, ApiException exception)
      throws IOException {
    json.writeStringField("slug", exception.errorCode().slug());
    if (exception.getCause() != null) {
      new CauseLog(exception.getCause()).writeTo(json);
    }
  }
}
