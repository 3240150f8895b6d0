package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.program.Declared;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final List<Declared> DECLARED = MainStack.run("dev").declared();

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
        MainStack.run("prod").declared().stream()
            .filter(resource -> resource.type().equals("aws:apigatewayv2/route:Route"))
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

  private static Stream<String> inputs(String type, String input) {
    return DECLARED.stream()
        .filter(resource -> resource.type().equals(type))
        .map(resource -> resource.inputs().text(input).orElseThrow());
  }
}
