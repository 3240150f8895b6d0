package dev.skerry.handlers.docs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All responses of an operation that have the same status. */
final class StatusResponse {
  private static final String PROBLEM = "application/problem+json";

  private final Set<String> descriptions = new LinkedHashSet<>();
  private final Set<String> headers = new TreeSet<>();
  private final Map<String, Content> content = new TreeMap<>();
  private final List<DescribedHandler> links = new ArrayList<>();

  /** The schemas of a media type, and its examples by name; both as JSON. */
  private static final class Content {
    final List<String> schemas = new ArrayList<>();
    final Map<String, String> examples = new LinkedHashMap<>();
  }

  void describe(String description, List<String> headers) {
    descriptions.add(description);
    this.headers.addAll(headers);
  }

  void addSchema(String mediaType, String schema) {
    content(mediaType).schemas.add(schema);
  }

  void addExample(String mediaType, String name, String example) {
    content(mediaType).examples.put(name, example);
  }

  void addLink(DescribedHandler target) {
    links.add(target);
  }

  /** Adds the problems that have the status. */
  void addProblems(List<ErrorCode> codes) {
    for (var code : codes) {
      describe(code.title(), ResponseHeader.of(code));
      addExample(PROBLEM, code.slug(), Components.reference("examples", code.slug()));
    }
    var types = codes.stream().map(code -> "\"" + Problem.type(code) + "\"");
    addSchema(
        PROBLEM,
        "{\"allOf\":[%s,{\"properties\":{\"type\":{\"enum\":[%s]},\"status\":{\"const\":%d}}}]}"
            .formatted(
                Components.schema("Problem"),
                types.collect(Collectors.joining(",")),
                Problem.status(codes.get(0))));
  }

  void addError(GatewayError error) {
    describe(error.description(), error.headers());
    addSchema("application/json", Components.schema("GatewayError"));
    addExample("application/json", "gateway", Components.reference("examples", error.label()));
  }

  private Content content(String mediaType) {
    return content.computeIfAbsent(mediaType, first -> new Content());
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("description", String.join("; ", descriptions));
    if (!headers.isEmpty()) {
      json.writeObjectFieldStart("headers");
      for (var header : headers) {
        json.writeFieldName(header);
        json.writeRawValue(Components.reference("headers", header));
      }
      json.writeEndObject();
    }
    if (!content.isEmpty()) {
      writeContent(json);
    }
    if (!links.isEmpty()) {
      writeLinks(json);
    }
  }

  private void writeContent(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("content");
    for (var entry : content.entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      var schemas = entry.getValue().schemas;
      json.writeFieldName("schema");
      json.writeRawValue(
          schemas.size() == 1 ? schemas.get(0) : "{\"anyOf\":[" + String.join(",", schemas) + "]}");
      json.writeObjectFieldStart("examples");
      for (var example : entry.getValue().examples.entrySet()) {
        json.writeFieldName(example.getKey());
        json.writeRawValue(example.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** The values of the target's path parameters are members of this response. */
  private void writeLinks(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("links");
    for (var target : links) {
      json.writeObjectFieldStart(target.id());
      json.writeStringField("operationId", target.id());
      json.writeObjectFieldStart("parameters");
      for (var parameter : target.operation().parameters()) {
        if (parameter.in().equals("path")) {
          json.writeStringField(parameter.name(), "$response.body#/" + parameter.name());
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
