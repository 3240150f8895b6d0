package dev.skerry.handlers.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.skerry.handlers.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A Lambda function that handles HTTP requests. It reads the event, calls {@link #handle}, converts
 * exceptions to problems and logs one line per request. It keeps no state of a request.
 */
public abstract class HttpFunction implements RequestStreamHandler {
  private final RequestLog log;

  /** Creates the function in Lambda. */
  protected HttpFunction() {
    this(Environment.current());
  }

  HttpFunction(Environment environment) {
    this.log = new RequestLog(environment);
  }

  /** Handles a request. A {@link dev.skerry.handlers.ApiException} becomes a problem response. */
  protected abstract Response handle(Request request);

  /** Returns whether {@link #handle} gets paths that end in a slash; otherwise they get 404. */
  protected boolean handlesTrailingSlash() {
    return false;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    var exchange = new Exchange(context, handlesTrailingSlash());
    var response = exchange.handle(in, this::handle);
    out.write(response.toPayload().getBytes(StandardCharsets.UTF_8));
    // With JSON logging, the context's logger would write this JSON as a string inside its own.
    System.out.println(log.line(exchange.outcome(response.status())));
  }
}
