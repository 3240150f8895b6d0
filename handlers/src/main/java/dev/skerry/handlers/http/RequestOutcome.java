package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ApiException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What the log line says about a request. It contains neither the path nor the body, which may
 * contain personal data, and no text that the caller chose.
 *
 * @param event empty if the event is invalid
 * @param exception empty if the request succeeded
 */
record RequestOutcome(
    Optional<Event> event,
    Optional<ApiException> exception,
    int status,
    long millis,
    String requestId) {
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 12;

  /** The methods of RFC 9110 and PATCH. A caller can send any other word. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  /** The value that OpenTelemetry's semantic conventions define for all other methods. */
  private static final String OTHER_METHOD = "_OTHER";

  void writeTo(JsonGenerator json) throws IOException {
    if (event.isPresent()) {
      writeRoute(json, event.get());
    }
    json.writeNumberField("status", status);
    json.writeNumberField("ms", millis);
    json.writeStringField("requestId", requestId);
    writeTraceIds(json);
    if (exception.isPresent()) {
      writeException(json, exception.get());
    }
  }

  private static void writeRoute(JsonGenerator json, Event event) throws IOException {
    var isKnown = METHODS.contains(event.method());
    json.writeStringField("method", isKnown ? event.method() : OTHER_METHOD);
    json.writeStringField("routeKey", event.routeKey());
  }

  /** The gateway of an HTTP API and Lambda each start a trace: the log line joins them. */
  private void writeTraceIds(JsonGenerator json) throws IOException {
    var invocation = TraceId.ofInvocation();
    if (invocation.isPresent()) {
      json.writeStringField("traceId", invocation.get());
    }
    if (event.isPresent()) {
      var gateway = TraceId.ofHeader(event.get().headers().getOrDefault(TraceId.HEADER, ""));
      if (gateway.isPresent() && !gateway.equals(invocation)) {
        json.writeStringField("gatewayTraceId", gateway.get());
      }
    }
  }

  private static void writeException(JsonGenerator json, ApiException exception)
      throws IOException {
    json.writeStringField("slug", exception.errorCode().slug());
    for (var field : exception.logFields().entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    if (exception.getCause() != null) {
      writeCause(json, exception.getCause());
    }
  }

  /** Writes types and positions without messages, because messages may quote the caller's data. */
  private static void writeCause(JsonGenerator json, Throwable cause) throws IOException {
    json.writeArrayFieldStart("causes");
    var next = cause;
    for (int i = 0; i < MAX_CAUSES && next != null; i++, next = next.getCause()) {
      json.writeString(next.getClass().getName());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("at");
    for (var frame : Arrays.stream(cause.getStackTrace()).limit(MAX_FRAMES).toList()) {
      json.writeString(frame.toString());
    }
    json.writeEndArray();
  }
}
