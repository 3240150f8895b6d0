package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.Environment;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes the log line of each request of an execution environment, with the metrics that CloudWatch
 * reads from it: CloudWatch user guide, "Specification: Embedded metric format".
 */
final class RequestLog {
  private static final String REQUESTS = "Requests";
  private static final String LATENCY = "Latency";
  private static final String COLD_STARTS = "ColdStarts";
  private static final String PROBLEMS = "Problems";

  private final AtomicBoolean isColdStart;
  private final String namespace;

  /**
   * Reads what differs between deployments. Without {@code REQUEST_METRICS_NAMESPACE}, the
   * namespace of the metrics, log lines have no metrics.
   */
  RequestLog(Environment environment) {
    // With provisioned concurrency, Lambda initializes before a request: no caller waits for it.
    var initialization = environment.optional("AWS_LAMBDA_INITIALIZATION_TYPE", "");
    this.isColdStart = new AtomicBoolean(!initialization.equals("provisioned-concurrency"));
    this.namespace = environment.optional("REQUEST_METRICS_NAMESPACE", "");
  }

  /** Returns the log line of the next request: JSON on one line. */
  String line(RequestOutcome outcome) {
    var isColdStart = this.isColdStart.getAndSet(false);
    return Json.object(json -> write(json, outcome, isColdStart));
  }

  private void write(JsonGenerator json, RequestOutcome outcome, boolean isColdStart)
      throws IOException {
    outcome.writeTo(json);
    json.writeBooleanField("coldStart", isColdStart);
    if (!namespace.isEmpty()) {
      writeMetrics(json, outcome, isColdStart);
    }
  }

  /** Writes the metrics that have a value in this request. Only problems have a dimension. */
  private void writeMetrics(JsonGenerator json, RequestOutcome outcome, boolean isColdStart)
      throws IOException {
    json.writeNumberField(REQUESTS, 1);
    json.writeNumberField(LATENCY, outcome.millis());
    if (isColdStart) {
      json.writeNumberField(COLD_STARTS, 1);
    }
    if (outcome.exception().isPresent()) {
      json.writeNumberField(PROBLEMS, 1);
    }
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", System.currentTimeMillis());
    json.writeArrayFieldStart("CloudWatchMetrics");
    if (isColdStart) {
      writeDirective(json, "[[]]", REQUESTS, LATENCY, COLD_STARTS);
    } else {
      writeDirective(json, "[[]]", REQUESTS, LATENCY);
    }
    if (outcome.exception().isPresent()) {
      writeDirective(json, "[[\"slug\"]]", PROBLEMS);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeDirective(JsonGenerator json, String dimensions, String... metrics)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", namespace);
    json.writeFieldName("Dimensions");
    json.writeRawValue(dimensions);
    json.writeArrayFieldStart("Metrics");
    for (var metric : metrics) {
      json.writeStartObject();
      json.writeStringField("Name", metric);
      json.writeStringField("Unit", metric.equals(LATENCY) ? "Milliseconds" : "Count");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
