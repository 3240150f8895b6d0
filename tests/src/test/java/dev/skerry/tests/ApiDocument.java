package dev.skerry.tests;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.docs.OpenApi;
import dev.skerry.local.program.DeclaredResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An OpenAPI document, and the schemas in it. */
final class ApiDocument {
  private static final String SPECIFICATION = "https://spec.openapis.org/oas/3.1/";
  private static final String ID = "https://api.example.com/openapi.json";

  /** The schemas of the OpenAPI Initiative, by their ids. */
  private static final Map<String, String> SCHEMAS =
      Map.of(
          SPECIFICATION + "schema-base/2022-10-07", "schema-base.json",
          SPECIFICATION + "schema/2022-10-07", "schema.json",
          SPECIFICATION + "dialect/base", "dialect.json",
          SPECIFICATION + "meta/base", "meta.json");

  private final String text;
  private final JsonObject json;
  private final SchemaRegistry registry;

  ApiDocument(String text) {
    this.text = text;
    this.json = JsonParser.parseString(text).getAsJsonObject();
    var schemas = new HashMap<>(Map.of(ID, text));
    SCHEMAS.forEach((id, file) -> schemas.put(id, resource(file)));
    this.registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(), builder -> builder.schemas(schemas));
  }

  /** Returns the document of a stack with {@code apiDocs}. */
  static ApiDocument ofStack(String stack, Map<String, String> changes) {
    var settings = new HashMap<>(changes);
    settings.put("skerry:apiDocs", "true");
    var docs =
        MainStack.ofType(MainStack.run(stack, settings), "aws:lambda/function:Function")
            .filter(function -> function.name().equals("api-docs"))
            .map(DeclaredResource::inputs)
            .findFirst()
            .orElseThrow();
    var environment = (Map<?, ?>) docs.map().get("environment");
    var variables = new HashMap<String, String>();
    ((Map<?, ?>) environment.get("variables"))
        .forEach((name, value) -> variables.put(name.toString(), value.toString()));
    return new ApiDocument(OpenApi.document(new Environment(variables)));
  }

  private static String resource(String name) {
    try (var file = ApiDocument.class.getResourceAsStream("oas-3.1/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonObject json() {
    return json;
  }

  /** Returns what is wrong with the document. */
  List<String> errors() {
    return errors(SPECIFICATION + "schema-base/2022-10-07", text);
  }

  /** Returns what is wrong with a value of the schema to which a JSON pointer leads. */
  List<String> errorsOf(String value, String schemaPointer) {
    return errors(ID + "#" + schemaPointer, value);
  }

  private List<String> errors(String schema, String value) {
    return registry
        .getSchema(SchemaLocation.of(schema))
        .validate(
            value,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** Returns all operations, such as {@code GET /users}. */
  Set<String> operations() {
    var operations = new TreeSet<String>();
    for (var path : paths().entrySet()) {
      for (var method : path.getValue().getAsJsonObject().keySet()) {
        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return operations;
  }

  JsonObject operation(String operation) {
    var words = operation.split(" ");
    return paths().getAsJsonObject(words[1]).getAsJsonObject(words[0].toLowerCase(Locale.ROOT));
  }

  /** Returns the operation of a request, such as {@code GET /users/{username}}. */
  Optional<String> find(String method, String path) {
    var base = json.getAsJsonArray("servers").get(0).getAsJsonObject().get("url").getAsString();
    var below = path.equals(base) ? "/" : path.substring(base.length());
    var documented = method.equals("HEAD") ? "GET" : method;
    return operations().stream()
        .filter(operation -> operation.startsWith(documented + " "))
        .filter(operation -> below.matches(pattern(operation)))
        .findFirst();
  }

  private static String pattern(String operation) {
    return operation.split(" ")[1].replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
  }

  /** Returns the JSON pointer to an operation. */
  static String pointer(String operation) {
    var words = operation.split(" ");
    return "/paths/" + escaped(words[1]) + "/" + words[0].toLowerCase(Locale.ROOT);
  }

  /** Escapes a member's name in a JSON pointer of a URI. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
  }

  private JsonObject paths() {
    return json.getAsJsonObject("paths");
  }
}
