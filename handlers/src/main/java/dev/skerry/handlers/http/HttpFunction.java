package dev.skerry.handlers.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A Lambda function that answers HTTP requests: reads the gateway's event, asks the endpoint, turns
 * failures into problems and writes one line to the log. Keeps nothing from one request to the
 * next.
 */
public abstract class HttpFunction implements RequestStreamHandler {

  /** Answers one request; a {@link dev.skerry.handlers.ApiException} is answered as a problem. */
  protected abstract Response answer(Request request);

  /** Whether {@link #answer} decides on paths that end in a slash; without that they get 404. */
  protected boolean takesTrailingSlash() {
    return false;
  }

  @Override
  public final void handleRequest(InputStream in, OutputStream out, Context context)
      throws IOException {
    var exchange = new Exchange(context.getAwsRequestId(), takesTrailingSlash());
    var response = exchange.answer(in, this::answer);
    out.write(response.toEvent().getBytes(StandardCharsets.UTF_8));
    // Not the context's logger, which would wrap our JSON into a string of its own.
    System.out.println(exchange.logLine(response.status()));
  }
}
