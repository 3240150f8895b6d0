package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** One HTTP request, its response and its log line. */
final class Exchange {
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 12;
  private static final String AWS_SDK = "software.amazon.awssdk.";

  private final long startNanos = System.nanoTime();
  private final Deadline deadline = Deadline.forRequest();
  private final String lambdaRequestId;
  private final boolean handlesTrailingSlash;
  private Optional<Event> event = Optional.empty();
  private Optional<ApiException> exception = Optional.empty();

  /**
   * Starts the request's time limit.
   *
   * @param lambdaRequestId Lambda's request id, used if the event has no request id
   * @param handlesTrailingSlash whether the endpoint handles paths that end in a slash
   */
  Exchange(String lambdaRequestId, boolean handlesTrailingSlash) {
    this.lambdaRequestId = lambdaRequestId;
    this.handlesTrailingSlash = handlesTrailingSlash;
  }

  Response handle(InputStream in, Function<Request, Response> endpoint) throws IOException {
    try {
      var read = EventReader.read(in);
      event = Optional.of(read);
      rejectTrailingSlash(read);
      return endpoint.apply(new Request(read, deadline));
    } catch (ApiException expected) {
      return problem(expected);
    } catch (RuntimeException | LinkageError | StackOverflowError unknown) {
      return problem(ApiException.of(ErrorCode.INTERNAL, "The request failed.", unknown));
    }
  }

  /** Some gateways route {@code /users/} to {@code /users} and skip the route's authorizer. */
  private void rejectTrailingSlash(Event event) {
    var path = event.rawPath();
    if (path.length() > 1 && path.endsWith("/") && !handlesTrailingSlash) {
      throw ApiException.of(ErrorCode.ROUTE_NOT_FOUND, "No route has this path.");
    }
  }

  private Response problem(ApiException exception) {
    this.exception = Optional.of(exception);
    return Problem.response(exception, event.map(Event::rawPath).orElse(""), requestId());
  }

  private String requestId() {
    return event.map(Event::requestId).orElse(lambdaRequestId);
  }

  /** Returns a line of JSON without path and body, which may contain personal data. */
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
      writeCause(json, exception.getCause());
    }
  }

  /** Writes the messages of AWS SDK exceptions only: others may quote the caller's data. */
  private static void writeCause(JsonGenerator json, Throwable cause) throws IOException {
    json.writeArrayFieldStart("causes");
    var next = cause;
    for (int i = 0; i < MAX_CAUSES && next != null; i++, next = next.getCause()) {
      var type = next.getClass().getName();
      json.writeString(type.startsWith(AWS_SDK) ? type + ": " + next.getMessage() : type);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("at");
    for (var frame : Arrays.stream(cause.getStackTrace()).limit(MAX_FRAMES).toList()) {
      json.writeString(frame.toString());
    }
    json.writeEndArray();
  }
}
