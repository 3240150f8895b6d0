package dev.skerry.handlers.docs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.docs.Schemas.Schema;
import dev.skerry.handlers.http.EntityTags;
import dev.skerry.handlers.http.Json;
import dev.skerry.handlers.idempotency.Idempotency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parts of the document that operations refer to. */
final class Components {
  /** The security schemes by the {@code auth} of routes. */
  static final Map<String, String> SECURITY_SCHEMES =
      Map.of(
          "iam",
          """
          {"type":"apiKey","name":"Authorization","in":"header",\
          "description":"A signature of AWS credentials (Signature Version 4, `execute-api`).",\
          "x-amazon-apigateway-authtype":"awsSigv4"}""",
          "jwt",
          """
          {"type":"http","scheme":"bearer","bearerFormat":"JWT"}""");

  private static final Path CLASSES =
      Path.of(System.getProperty("skerry.root"), "handlers/target/test-classes");

  private static final List<Schema> SHARED = shared();

  private static final String INSTANCE = "/v1/users";

  private static final String PROBLEM =
      """
      {"description":"An error (RFC 9457). Clients ignore members that they do not know.",\
      "type":"object","required":["type","title","status","detail","instance","requestId"],\
      "properties":{\
      "type":{"description":"The kind of error, for programs.","type":"string","format":"uri"},\
      "title":{"description":"The kind of error, for people.","type":"string"},\
      "status":{"type":"integer","minimum":400,"maximum":599},\
      "detail":{"description":"What is wrong with this request.","type":"string"},\
      "instance":{"description":"The path of the request.","type":"string"},\
      "requestId":{"description":"The request in the logs.","type":"string"},\
      "errors":{"description":"All invalid fields, parameters and headers.","type":"array",\
      "minItems":1,"maxItems":50,"items":{"$ref":"#/components/schemas/FieldError"}},\
      "line":{"type":"integer"},"column":{"type":"integer"},"offsetBytes":{"type":"integer"},\
      "limitBytes":{"type":"integer"},"limitDepth":{"type":"integer"}}}""";

  private static final String FIELD_ERROR =
      """
      {"description":"An error of a member of the body (`pointer`), of a parameter or of a header.",\
      "type":"object","required":["code","detail"],\
      "oneOf":[{"required":["pointer"]},{"required":["parameter"]},{"required":["header"]}],\
      "properties":{\
      "pointer":{"description":"A JSON pointer into the body; empty for the body.","type":"string"},\
      "parameter":{"type":"string"},"header":{"type":"string"},\
      "code":{"description":"The violated rule, for programs.","type":"string"},\
      "detail":{"description":"The violated rule, for people.","type":"string"},\
      "minimum":{"type":"integer"},"maximum":{"type":"integer"}}}""";

  private static final String GATEWAY_ERROR =
      """
      {"description":"An error of API Gateway.","type":"object","required":["message"],\
      "properties":{"message":{"type":["string","null"]}}}""";

  private static final String ENTITY_TAGS =
      """
      {"description":"`*`, or up to 100 entity tags in quotes with commas between.","type":"string",\
      "pattern":"^(%s)$"}"""
          .formatted(EntityTags.PATTERN.replace("\\", "\\\\").replace("\"", "\\\""));

  private Components() {}

  /** Returns the schemas of all classes that end in {@code Schemas} and have some. */
  private static List<Schema> shared() {
    try (var files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(file -> file.endsWith("Schemas.class"))
          .sorted()
          .map(file -> file.replace(".class", "").replace('/', '.'))
          .flatMap(Components::schemas)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Schema> schemas(String name) {
    try {
      var type = Class.forName(name);
      return Schemas.class.isAssignableFrom(type) && !type.isInterface()
          ? ((Schemas) type.getConstructor().newInstance()).all().stream()
          : Stream.of();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the components of each kind, as JSON. */
  static Map<String, String> byKind() {
    return Map.of(
        "examples", Json.object(Components::writeExamples),
        "headers", Json.object(Components::writeHeaders),
        "parameters", Json.object(Components::writeParameters),
        "responses", Json.object(Components::writeResponses),
        "schemas", Json.object(Components::writeSchemas));
  }

  private static void writeSchemas(JsonGenerator json) throws IOException {
    var schemas = new TreeMap<String, String>();
    schemas.put("EntityTags", ENTITY_TAGS);
    schemas.put("FieldError", FIELD_ERROR);
    schemas.put("GatewayError", GATEWAY_ERROR);
    schemas.put("Problem", PROBLEM);
    SHARED.forEach(schema -> schemas.put(schema.name(), schema.json()));
    for (var schema : schemas.entrySet()) {
      writeRaw(json, schema.getKey(), schema.getValue());
    }
  }

  private static void writeParameters(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("Idempotency-Key");
    json.writeStringField("name", "Idempotency-Key");
    json.writeStringField("in", "header");
    json.writeStringField(
        "description",
        "The same request with the same key gets the first response again, for 24 hours.");
    json.writeObjectFieldStart("schema");
    json.writeStringField("type", "string");
    json.writeStringField("pattern", "^" + Idempotency.KEY_PATTERN + "$");
    json.writeEndObject();
    json.writeStringField("example", "5e0f8a3c-7d0b-4f5e-9a34-0f5f3c1d2b6a");
    json.writeEndObject();
  }

  private static void writeHeaders(JsonGenerator json) throws IOException {
    for (var header : ResponseHeader.values()) {
      json.writeObjectFieldStart(header.title());
      json.writeStringField("description", header.description());
      writeRaw(json, "schema", "{\"type\":\"string\"}");
      json.writeStringField("example", header.example());
      json.writeEndObject();
    }
  }

  /** The responses of the fallback, which has no operation. */
  private static void writeResponses(JsonGenerator json) throws IOException {
    for (var code : List.of(ErrorCode.METHOD_NOT_ALLOWED, ErrorCode.ROUTE_NOT_FOUND)) {
      var response = new StatusResponse();
      response.addProblems(List.of(code));
      writeResponse(json, code.slug(), response);
    }
  }

  private static void writeResponse(JsonGenerator json, String name, StatusResponse response)
      throws IOException {
    json.writeObjectFieldStart(name);
    response.write(json);
    json.writeEndObject();
  }

  private static void writeExamples(JsonGenerator json) throws IOException {
    for (var code : ErrorCode.values()) {
      var body = ProblemExamples.of(code, INSTANCE).body();
      writeExample(json, code.slug(), code.title(), body);
    }
    for (var error : GatewayError.values()) {
      writeExample(json, error.label(), error.description(), error.body());
    }
  }

  private static void writeExample(JsonGenerator json, String name, String summary, String value)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("summary", summary);
    writeRaw(json, "value", value);
    json.writeEndObject();
  }

  private static void writeRaw(JsonGenerator json, String name, String value) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(value);
  }

  /** Returns the example of a named schema. */
  static String example(String schema) {
    return SHARED.stream()
        .filter(named -> named.name().equals(schema))
        .map(Schema::example)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Schema " + schema + " has no example."));
  }

  static String schema(String schema) {
    return schema.startsWith("{") ? schema : reference("schemas", schema);
  }

  static String reference(String kind, String name) {
    return "{\"$ref\":\"#/components/" + kind + "/" + name + "\"}";
  }
}
