package dev.skerry.handlers.docs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.http.Operation;
import java.io.IOException;
import java.util.List;

/**
 * Writes an operation: what callers send. {@link Responses} writes what they receive. {@link
 * OpenApi} adds the authentication, which each deployment can change.
 */
final class OperationWriter {
  private final DescribedHandler handler;
  private final List<DescribedHandler> handlers;
  private final JsonGenerator json;

  /**
   * Creates a writer.
   *
   * @param handlers all handlers, of which some are targets of links
   */
  OperationWriter(DescribedHandler handler, List<DescribedHandler> handlers, JsonGenerator json) {
    this.handler = handler;
    this.handlers = handlers;
    this.json = json;
  }

  void write() throws IOException {
    json.writeStringField("operationId", handler.id());
    json.writeStringField("summary", handler.operation().summary());
    if (!handler.operation().description().isEmpty()) {
      json.writeStringField("description", handler.operation().description());
    }
    json.writeArrayFieldStart("tags");
    json.writeString(handler.group());
    json.writeEndArray();
    writeParameters();
    writeBody();
    new Responses(handler, handlers).write(json);
  }

  private void writeParameters() throws IOException {
    if (handler.operation().parameters().length == 0 && !handler.idempotent()) {
      return;
    }
    json.writeArrayFieldStart("parameters");
    for (var parameter : handler.operation().parameters()) {
      writeParameter(parameter);
    }
    if (handler.idempotent()) {
      json.writeStartObject();
      json.writeStringField("$ref", "#/components/parameters/Idempotency-Key");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeParameter(Operation.Parameter parameter) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", parameter.name());
    json.writeStringField("in", parameter.in());
    json.writeBooleanField("required", parameter.in().equals("path"));
    if (!parameter.description().isEmpty()) {
      json.writeStringField("description", parameter.description());
    }
    json.writeFieldName("schema");
    json.writeRawValue(Components.schema(parameter.schema()));
    json.writeFieldName("example");
    json.writeRawValue(parameter.example());
    json.writeEndObject();
  }

  private void writeBody() throws IOException {
    var body = handler.operation().body();
    if (body.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("requestBody");
    json.writeBooleanField("required", true);
    json.writeObjectFieldStart("content");
    json.writeObjectFieldStart("application/json");
    json.writeFieldName("schema");
    json.writeRawValue(Components.schema(body));
    json.writeFieldName("example");
    json.writeRawValue(Components.example(body));
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
