package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ApiException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The log line of a request. It contains neither the path nor the body, which may contain personal
 * data.
 *
 * @param event empty if the event is invalid
 * @param exception empty if the request succeeded
 */
record RequestLogLine(
    Optional<Event> event,
    Optional<ApiException> exception,
    int status,
    long millis,
    String requestId) {
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 12;
  private static final String AWS_SDK = "software.amazon.awssdk.";

  String json() {
    return Json.object(
        json -> {
          if (event.isPresent()) {
            json.writeStringField("method", event.get().method());
            json.writeStringField("routeKey", event.get().routeKey());
          }
          json.writeNumberField("status", status);
          json.writeNumberField("ms", millis);
          json.writeStringField("requestId", requestId);
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
