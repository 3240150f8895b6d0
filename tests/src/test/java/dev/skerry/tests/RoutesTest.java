package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.program.DeclaredResource;
import dev.skerry.local.program.ProgramRun;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final ProgramRun DEV = MainStack.run("dev");

  @Test
  void everyFunctionsHandlerIsAClassInTheArchive() {
    var classes = MainStack.ROOT.resolve("handlers/target/classes");

    var handlers = inputs("aws:lambda/function:Function", "handler").toList();

    assertTrue(handlers.size() >= 9, () -> "handlers: " + handlers);
    for (var handler : handlers) {
      var file = classes.resolve(handler.replace('.', '/') + ".class");
      assertTrue(Files.exists(file), () -> handler + " has no class file " + file);
    }
  }

  @Test
  void everyEndpointHasAFunctionAndARoleOfItsOwn() {
    var functions = inputs("aws:lambda/function:Function", "role").toList();

    assertEquals(functions.size(), functions.stream().distinct().count());
  }

  @Test
  void inProductionOnlyTheseRoutesAreOpen() {
    var open =
        MainStack.ofType(MainStack.run("prod"), ROUTE)
            .filter(route -> route.inputs().text("authorizationType").orElseThrow().equals("NONE"))
            .map(route -> route.inputs().text("routeKey").orElseThrow())
            .sorted()
            .toList();

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

    assertEquals(
        List.of(
            "DELETE /v1/users/{username} [users/manage]",
            "GET /v1/users [users/manage]",
            "GET /v1/users/{username} [users/manage]",
            "HEAD /v1/users [users/manage]",
            "HEAD /v1/users/{username} [users/manage]",
            "POST /v1/users [users/manage]",
            "PUT /v1/users/{username} [users/manage]"),
        MainStack.ofType(run, ROUTE)
            .filter(route -> route.inputs().text("authorizationType").orElseThrow().equals("JWT"))
            .map(RoutesTest::keyAndScopes)
            .sorted()
            .toList());
    assertEquals(
        List.of("{audiences=[users-web], issuer=https://login.example.com/}"),
        MainStack.ofType(run, "aws:apigatewayv2/authorizer:Authorizer")
            .map(authorizer -> authorizer.inputs().text("jwtConfiguration").orElseThrow())
            .toList());
  }

  private static String keyAndScopes(DeclaredResource route) {
    var inputs = route.inputs();
    return inputs.text("routeKey").orElseThrow()
        + " "
        + inputs.text("authorizationScopes").orElseThrow();
  }

  private static Stream<String> inputs(String type, String input) {
    return MainStack.ofType(DEV, type).map(resource -> resource.inputs().text(input).orElseThrow());
  }
}
