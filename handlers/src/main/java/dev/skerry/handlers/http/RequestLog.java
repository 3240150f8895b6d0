package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.Environment;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes the log line of each request of an execution environment. */
final class RequestLog {
  private final AtomicBoolean isColdStart;

  private RequestLog(boolean isColdStart) {
    this.isColdStart = new AtomicBoolean(isColdStart);
  }

  static RequestLog of(Environment environment) {
    // With provisioned concurrency, Lambda initializes before a request: no caller waits for it.
    var initialization = environment.optional("AWS_LAMBDA_INITIALIZATION_TYPE", "");
    return new RequestLog(!initialization.equals("provisioned-concurrency"));
  }

  /** Returns the log line of the next request: JSON on one line. */
  String line(RequestOutcome outcome) {
    var isColdStart = this.isColdStart.getAndSet(false);
    return Json.object(json -> write(json, outcome, isColdStart));
  }

  private static void write(JsonGenerator json, RequestOutcome outcome, boolean isColdStart)
      throws IOException {
    outcome.writeTo(json);
    json.writeBooleanField("coldStart", isColdStart);
  }
}
