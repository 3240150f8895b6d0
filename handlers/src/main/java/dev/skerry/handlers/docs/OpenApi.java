package dev.skerry.handlers.docs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The OpenAPI document of the API: the routes in {@code API_OPERATIONS}, with the descriptions of
 * their handlers. {@code make openapi} makes these from each {@link
 * dev.skerry.handlers.http.Operation}, and writes them into {@code operations.txt}.
 */
public final class OpenApi {
  private final Environment environment;
  private final Map<String, String> descriptions;

  private OpenApi(Environment environment) {
    this.environment = environment;
    this.descriptions = descriptions();
  }

  /**
   * Returns the document as JSON.
   *
   * @param environment has a line for each route in {@code API_OPERATIONS}, such as {@code POST
   *     /users users.CreateUser iam idempotent}
   * @throws IllegalArgumentException if a route's handler has no description
   */
  public static String document(Environment environment) {
    return Json.object(new OpenApi(environment)::write);
  }

  /** Returns the lines of the file: a name, a tab and JSON. */
  private static Map<String, String> descriptions() {
    var descriptions = new LinkedHashMap<String, String>();
    for (var line : resource("operations.txt").split("\n")) {
      var nameAndJson = line.split("\t");
      descriptions.put(nameAndJson[0], nameAndJson[1]);
    }
    return descriptions;
  }

  /** Returns the text of a file of this package. */
  static String resource(String name) {
    try (var file = OpenApi.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStringField("openapi", "3.1.0");
    writeInfo(json);
    json.writeArrayFieldStart("servers"); // without a host: the one that serves the document
    json.writeStartObject();
    json.writeStringField("url", environment.optional("API_BASE_PATH", "/"));
    json.writeEndObject();
    json.writeEndArray();
    writePaths(json);
    json.writeObjectFieldStart("components");
    writeSecuritySchemes(json);
    writeDescriptions(json, "components.");
    json.writeEndObject();
  }

  /** Writes the lines whose names start with a prefix. */
  private void writeDescriptions(JsonGenerator json, String prefix) throws IOException {
    for (var name : descriptions.keySet()) {
      if (name.startsWith(prefix)) {
        writeDescription(json, name.substring(prefix.length()), name);
      }
    }
  }

  private void writeInfo(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("info");
    json.writeStringField("title", environment.optional("APP_DESCRIPTION", "API"));
    json.writeStringField("version", environment.optional("APP_VERSION", "NA"));
    writeDescriptions(json, "info.");
    json.writeEndObject();
  }

  private void writePaths(JsonGenerator json) throws IOException {
    var routesByPath = new LinkedHashMap<String, List<String[]>>();
    for (var line : environment.required("API_OPERATIONS").split("\n")) {
      var route = line.split(" "); // method, path, handler, auth, and idempotent if it is
      routesByPath.computeIfAbsent(route[1], path -> new ArrayList<>()).add(route);
    }
    json.writeObjectFieldStart("paths");
    for (var path : routesByPath.keySet()) {
      json.writeObjectFieldStart(path);
      for (var route : routesByPath.get(path)) {
        writeOperation(json, route);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeOperation(JsonGenerator json, String[] route) throws IOException {
    var handler = route.length > 4 ? route[2] + " " + route[4] : route[2];
    // A handler of several routes has a description for each.
    var ofPath = route[1] + " " + handler;
    var description = description(descriptions.containsKey(ofPath) ? ofPath : handler);
    json.writeObjectFieldStart(route[0].toLowerCase(Locale.ROOT));
    try (var operation = Json.parser(description)) {
      operation.nextToken();
      while (operation.nextToken() == JsonToken.FIELD_NAME) {
        if (operation.currentName().equals("responses")) {
          writeResponses(json, operation, route[3]);
        } else {
          json.copyCurrentStructure(operation);
        }
      }
    }
    writeSecurity(json, route[3]);
    json.writeEndObject();
  }

  /** Writes the responses that callers can get. A name is a status, or {@code 401 jwt}. */
  private static void writeResponses(JsonGenerator json, JsonParser operation, String auth)
      throws IOException {
    operation.nextToken();
    json.writeObjectFieldStart("responses");
    while (operation.nextToken() == JsonToken.FIELD_NAME) {
      var statusAndAuths = List.of(operation.currentName().split(" "));
      operation.nextToken();
      if (statusAndAuths.size() == 1 || statusAndAuths.contains(auth)) {
        json.writeFieldName(statusAndAuths.get(0));
        json.copyCurrentStructure(operation);
      } else {
        operation.skipChildren();
      }
    }
    json.writeEndObject();
  }

  private static void writeSecurity(JsonGenerator json, String auth) throws IOException {
    json.writeArrayFieldStart("security");
    if (!auth.equals("none")) {
      json.writeStartObject();
      json.writeArrayFieldStart(auth);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeSecuritySchemes(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("securitySchemes");
    for (var auth : List.of("iam", "jwt")) {
      if (environment.required("API_OPERATIONS").contains(" " + auth)) {
        writeDescription(json, auth, auth);
      }
    }
    json.writeEndObject();
  }

  private void writeDescription(JsonGenerator json, String field, String name) throws IOException {
    json.writeFieldName(field);
    json.writeRawValue(description(name));
  }

  private String description(String name) {
    var description = descriptions.get(name);
    if (description == null) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' has no description. Fix: add @Operation to the class, and run make openapi.");
    }
    return description;
  }
}
