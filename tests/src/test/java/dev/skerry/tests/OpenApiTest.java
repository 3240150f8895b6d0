package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.skerry.local.program.DeclaredResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OpenAPI document is valid, and agrees with the routes, docs/openapi.json and the README. */
class OpenApiTest {
  private static final Path FILE = MainStack.ROOT.resolve("docs/openapi.json");
  private static final ApiDocument PROD = ApiDocument.ofStack("prod", Map.of());
  private static final Map<String, String> TOKENS =
      Map.of(
          "skerry:usersAuth", "jwt",
          "skerry:usersJwtIssuer", "https://login.example.com/",
          "skerry:usersJwtAudiences", "[\"users-web\"]");
  private static final ReadmeSection ROUTES =
      new ReadmeSection("<!-- routes -->\n", "<!-- end of routes -->");

  @Test
  void theDocumentIsValid() {
    assertEquals(List.of(), PROD.errors());
    assertEquals(List.of(), ApiDocument.ofStack("dev", Map.of()).errors());
    assertEquals(List.of(), ApiDocument.ofStack("prod", TOKENS).errors());
  }

  @Test
  void aDocumentWithAnErrorIsInvalid() {
    var invalid = PROD.json().toString().replace("\"in\":\"query\"", "\"in\":\"body\"");

    assertFalse(new ApiDocument(invalid).errors().isEmpty());
  }

  @Test
  void theDocumentHasTheRoutesOfTheStack() {
    var routes =
        MainStack.ofType(
                MainStack.run("prod", Map.of("skerry:apiDocs", "true")),
                "aws:apigatewayv2/route:Route")
            .map(DeclaredResource::inputs)
            .map(route -> route.text("routeKey").orElseThrow())
            .filter(key -> key.contains("/v1") && !key.startsWith("HEAD "))
            .map(key -> key.replaceFirst("/v1/?", "/"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(routes, PROD.operations());
  }

  @Test
  void theFileHasTheDocumentOfProd() throws IOException {
    var expected =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(PROD.json())
            + "\n";

    if (Boolean.getBoolean("skerry.record")) {
      Files.writeString(FILE, expected);
    } else {
      assertEquals(expected, Files.readString(FILE), "Fix: make openapi");
    }
  }

  @Test
  void theReadmeListsTheRoutes() throws IOException {
    var rows =
        PROD.operations().stream()
            .map(operation -> row(operation, PROD.operation(operation)))
            .collect(Collectors.joining());

    ROUTES.assertIs("| route | what it does | callers |\n|---|---|---|\n" + rows);
  }

  private static String row(String operation, JsonObject described) {
    var open = described.getAsJsonArray("security").isEmpty();
    return "| `%s` | %s | %s |\n"
        .formatted(
            operation,
            described.get("summary").getAsString(),
            open ? "everyone" : "as `usersAuth` says");
  }

  @ParameterizedTest
  @CsvSource({"none, 0, ''", "iam, 5, 403", "jwt, 5, '401,403'"})
  void theAuthenticationIsThatOfTheRoutes(String auth, int routes, String statuses) {
    var document =
        auth.equals("none")
            ? ApiDocument.ofStack("dev", Map.of())
            : ApiDocument.ofStack("prod", auth.equals("jwt") ? TOKENS : Map.of());

    var secured =
        document.operations().stream()
            .map(document::operation)
            .filter(operation -> !operation.getAsJsonArray("security").isEmpty())
            .toList();
    assertEquals(routes, secured.size());
    for (var operation : secured) {
      assertEquals("[{\"" + auth + "\":[]}]", operation.getAsJsonArray("security").toString());
      var rejected = new TreeSet<>(operation.getAsJsonObject("responses").keySet());
      rejected.retainAll(Set.of("401", "403"));
      assertEquals(statuses, String.join(",", rejected));
    }
    var schemes = document.json().getAsJsonObject("components").getAsJsonObject("securitySchemes");
    assertEquals(auth.equals("none") ? Set.of() : Set.of(auth), schemes.keySet());
  }

  @Test
  void withoutIdempotencyTheHeaderIsNotDescribed() {
    var off = ApiDocument.ofStack("prod", Map.of("skerry:idempotency", "false"));

    var create = off.operation("POST /users");
    assertFalse(create.has("parameters"));
    assertFalse(create.toString().contains("request-in-progress"));
    assertTrue(PROD.operation("POST /users").toString().contains("request-in-progress"));
  }

  @Test
  void everyExampleHasItsSchema() {
    var checked = 0;
    for (var name : PROD.operations()) {
      var responses = PROD.operation(name).getAsJsonObject("responses");
      for (var status : responses.keySet()) {
        checked += checkExamples(name, status, responses.getAsJsonObject(status));
      }
    }
    assertTrue(checked > 100, checked + " examples");
  }

  private static int checkExamples(String operation, String status, JsonObject response) {
    var checked = 0;
    var content = response.has("content") ? response.getAsJsonObject("content") : new JsonObject();
    for (var mediaType : content.keySet()) {
      var schema =
          ApiDocument.pointer(operation)
              + "/responses/%s/content/%s/schema".formatted(status, ApiDocument.escaped(mediaType));
      var examples = content.getAsJsonObject(mediaType).getAsJsonObject("examples");
      assertFalse(examples.isEmpty(), schema);
      for (var name : examples.keySet()) {
        var value = value(examples.getAsJsonObject(name));
        assertEquals(List.of(), PROD.errorsOf(value, schema), schema + " " + name);
        checked++;
      }
    }
    return checked;
  }

  private static String value(JsonObject example) {
    var target = example;
    if (example.has("$ref")) {
      var name = example.get("$ref").getAsString().replaceFirst(".*/", "");
      var components = PROD.json().getAsJsonObject("components");
      target = components.getAsJsonObject("examples").getAsJsonObject(name);
    }
    return target.get("value").toString();
  }
}
