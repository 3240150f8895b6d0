package dev.skerry.handlers.docs;

import com.fasterxml.jackson.core.JsonGenerator;
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
      var route = line.split(" ", 3); // method, path, handler with its auth
      routesByPath.computeIfAbsent(route[1], path -> new ArrayList<>()).add(route);
    }
    json.writeObjectFieldStart("paths");
    for (var path : routesByPath.keySet()) {
      json.writeObjectFieldStart(path);
      for (var route : routesByPath.get(path)) {
        // A handler of several routes has a description for each.
        var ofPath = path + " " + route[2];
        var name = descriptions.containsKey(ofPath) ? ofPath : route[2];
        writeDescription(json, route[0].toLowerCase(Locale.ROOT), name);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
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
    var description = descriptions.get(name);
    if (description == null) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' has no description. Fix: add @Operation to the class, and run make openapi.");
    }
    json.writeFieldName(field);
    json.writeRawValue(description);
  }
}
