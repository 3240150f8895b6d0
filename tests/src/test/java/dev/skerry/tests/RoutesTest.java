package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.program.DeclaredResource;
import dev.skerry.local.program.ProgramRun;
import dev.skerry.local.program.Values;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final ProgramRun DEV = MainStack.run("dev");

  @Test
  void everyFunctionsHandlerIsAClassInTheArchive() {
    var classes = MainStack.ROOT.resolve("handlers/target/classes");

    var handlers = inputs("aws:lambda/function:Function", "handler").toList();

    assertFalse(handlers.isEmpty());
    for (var handler : handlers) {
      var file = classes.resolve(handler.replace('.', '/') + ".class");
      assertTrue(Files.exists(file), () -> handler + " has no class file " + file);
    }
  }

  @Test
  void everyEndpointHasItsOwnFunctionAndRole() {
    var functions = inputs("aws:lambda/function:Function", "role").toList();

    assertEquals(functions.size(), functions.stream().distinct().count());
  }

  @Test
  void inProductionOnlyTheseRoutesAreOpen() {
    var open = keys(MainStack.run("prod"), "NONE");

    assertEquals(
        List.of(
            "$default",
            "GET /v1",
            "GET /v1/health",
            "GET /v1/metadata",
            "HEAD /v1",
            "HEAD /v1/health",
            "HEAD /v1/metadata"),
        open);
  }

  @Test
  void tokensOpenTheUsersRoutesOnly() {
    var tokens =
        Map.of(
            "skerry:usersAuth", "jwt",
            "skerry:usersJwtIssuer", "https://login.example.com/",
            "skerry:usersJwtAudiences", "[\"users-web\"]",
            "skerry:usersJwtScopes", "[\"users/manage\"]");

    var run = MainStack.run("prod", tokens);

    var users = keys(MainStack.run("prod"), "AWS_IAM");
    assertTrue(users.contains("GET /v1/users/{username}"), users::toString);
    users.forEach(key -> assertTrue(key.split(" ")[1].startsWith("/v1/users"), key));
    assertEquals(
        users.stream().map(key -> key + " [users/manage]").toList(),
        routes(run, "JWT")
            .map(route -> key(route) + " " + route.text("authorizationScopes").orElseThrow())
            .sorted()
            .toList());
    assertEquals(List.of(), keys(run, "AWS_IAM"));
    assertEquals(
        List.of("{audiences=[users-web], issuer=https://login.example.com/}"),
        MainStack.ofType(run, "aws:apigatewayv2/authorizer:Authorizer")
            .map(authorizer -> authorizer.inputs().text("jwtConfiguration").orElseThrow())
            .toList());
  }

  @Test
  void theDocumentationIsOneOpenFunctionWithoutPolicies() {
    var routes = routes(DEV, "NONE").map(RoutesTest::key).toList();
    var functions =
        MainStack.ofType(DEV, "aws:lambda/function:Function")
            .filter(function -> function.inputs().toString().contains("handlers.docs.Docs"));

    assertTrue(
        routes.containsAll(List.of("GET /v1/docs", "GET /v1/openapi.json")), routes::toString);
    assertEquals(List.of("api-docs"), functions.map(DeclaredResource::name).toList());
  }

  @Test
  void withoutApiDocsOnlyTheDocumentationIsMissing() {
    var off = MainStack.run("dev", Map.of("skerry:apiDocs", "false"));

    var missing = names(DEV);
    missing.removeAll(names(off));
    assertEquals(
        List.of(
            "api-GET /docs",
            "api-GET /openapi.json",
            "api-HEAD /docs",
            "api-HEAD /openapi.json",
            "api-docs",
            "api-docs-logs"),
        missing.stream().map(name -> name.split(" ", 2)[1]).distinct().sorted().toList());
    assertTrue(names(DEV).containsAll(names(off)));
  }

  private static List<String> names(ProgramRun run) {
    return run.declared().stream()
        .map(resource -> resource.type() + " " + resource.name())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void onlyTheCreatingFunctionUsesTheIdempotencyRecordsAndOnlyPutsThem() {
    var table = "table/idempotency-table";
    var policies =
        inputs("aws:iam/rolePolicy:RolePolicy", "policy").filter(text -> text.contains(table));
    var functions =
        MainStack.ofType(DEV, "aws:lambda/function:Function")
            .filter(function -> function.inputs().toString().contains("IDEMPOTENCY_TABLE"));

    assertEquals(List.of("api-createUser"), functions.map(DeclaredResource::name).toList());
    assertEquals(
        List.of(
            "{\"Version\":\"2012-10-17\",\"Statement\":["
                + allowed("users-table")
                + ","
                + allowed("idempotency-table")
                + "]}"),
        policies.toList());
  }

  private static String allowed(String table) {
    return ("{\"Effect\":\"Allow\",\"Action\":[\"dynamodb:PutItem\"],"
            + "\"Resource\":[\"arn:aws:dynamodb:us-east-1:000000000000:table/%s\"]}")
        .formatted(table);
  }

  private static List<String> keys(ProgramRun run, String authorizationType) {
    return routes(run, authorizationType).map(RoutesTest::key).sorted().toList();
  }

  private static Stream<Values> routes(ProgramRun run, String authorizationType) {
    return MainStack.ofType(run, ROUTE)
        .map(DeclaredResource::inputs)
        .filter(route -> route.text("authorizationType").orElseThrow().equals(authorizationType));
  }

  private static String key(Values route) {
    return route.text("routeKey").orElseThrow();
  }

  private static Stream<String> inputs(String type, String input) {
    return MainStack.ofType(DEV, type).map(resource -> resource.inputs().text(input).orElseThrow());
  }
}
