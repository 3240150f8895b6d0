package dev.skerry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.HttpApi.Route;
import dev.skerry.local.program.HttpApi.Stage;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteListTest {
  private static final AnsiColors PLAIN = new AnsiColors(false);

  @Test
  void routesAreSortedByPathAndShownWithTheirWholeUrl() {
    var list = list("$default", open("PUT /b"), open("$default"), signed("GET /b"), open("GET /a"));

    assertEquals(
        List.of(
            "GET     http://localhost:1/a",
            "GET     http://localhost:1/b   (AWS_IAM)",
            "PUT     http://localhost:1/b",
            "ANY     http://localhost:1/{anything else}"),
        list.lines(PLAIN).toList());
  }

  @Test
  void headIsNotShownBesideGet() {
    var list = list("$default", open("GET /a"), open("HEAD /a"), open("HEAD /b"));

    assertEquals(
        List.of("GET     http://localhost:1/a", "HEAD    http://localhost:1/b"),
        list.lines(PLAIN).toList());
  }

  @Test
  void aNamedStageIsPartOfTheUrl() {
    assertEquals(
        List.of("GET     http://localhost:1/v2/a"),
        list("v2", open("GET /a")).lines(PLAIN).toList());
  }

  @Test
  void theExampleIsARouteWithoutAuthorizationAndVariables() {
    var list = list("$default", signed("GET /a"), open("GET /b/{id}"), open("GET /c"));

    assertEquals(Optional.of("curl http://localhost:1/c"), list.example());
  }

  @Test
  void withoutAGetRouteThereIsNoExample() {
    assertEquals(Optional.empty(), list("$default", open("POST /a")).example());
  }

  @Test
  void aSignedRouteHasAnExample() {
    var list = list("$default", open("GET /a"), signed("GET /b/{id}"), signed("GET /c"));

    assertEquals(
        Optional.of(
            "curl --aws-sigv4 \"aws:amz:eu-west-1:execute-api\" --user local:local"
                + " http://localhost:1/c"),
        list.signedExample("eu-west-1"));
  }

  @Test
  void withoutSignedRoutesThereIsNoSignedExample() {
    assertEquals(Optional.empty(), list("$default", open("GET /a")).signedExample("eu-west-1"));
  }

  private static RouteList list(String stage, Route... routes) {
    var stages = List.of(new Stage(stage, Optional.empty(), Map.of(), Map.of()));
    var api = new HttpApi("id", "api", Arrays.asList(routes), stages, Optional.empty());
    return RouteList.of(api, URI.create("http://localhost:1"));
  }

  private static Route open(String key) {
    return new Route(key, "NONE", "arn", 30_000, Optional.empty());
  }

  private static Route signed(String key) {
    return new Route(key, "AWS_IAM", "arn", 30_000, Optional.empty());
  }
}
