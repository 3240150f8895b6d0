package dev.skerry.handlers.http;

import com.amazonaws.services.lambda.runtime.Context;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/** One HTTP request, its response and its {@link RequestOutcome}. */
final class Exchange {
  private final long startNanos = System.nanoTime();
  private final Deadline deadline = Deadline.forRequest();
  private final Context context;
  private final boolean handlesTrailingSlash;
  private Optional<Event> event = Optional.empty();
  private Optional<ApiException> exception = Optional.empty();

  /**
   * Starts the request's time limit.
   *
   * @param context has Lambda's request id, which is used if the event has none
   * @param handlesTrailingSlash whether the endpoint handles paths that end in a slash
   */
  Exchange(Context context, boolean handlesTrailingSlash) {
    this.context = context;
    this.handlesTrailingSlash = handlesTrailingSlash;
  }

  Response handle(InputStream in, Function<Request, Response> endpoint) throws IOException {
    try {
      var read = EventReader.read(in);
      event = Optional.of(read);
      rejectTrailingSlash(read);
      return endpoint.apply(new Request(read, deadline, context));
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
    return event.map(Event::requestId).orElse(context.getAwsRequestId());
  }

  RequestOutcome outcome(int status) {
    var millis = (System.nanoTime() - startNanos) / 1_000_000;
    return new RequestOutcome(event, exception, status, millis, requestId());
  }
}
