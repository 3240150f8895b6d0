package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.serverless.api.CorsArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Deployments of an API with ANY routes and CORS. */
@EngineTest
final class PreflightRoutesTest extends DeployedProgram {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";

  PreflightRoutesTest() {
    super(Programs.of(api().cors(cors())));
  }

  @Test
  void preflightsReachTheFallback() {
    assertEquals(
        """
        $default NONE
        ANY /secret AWS_IAM
        ANY /secret/{proxy+} AWS_IAM
        OPTIONS /secret NONE
        OPTIONS /secret/{proxy+} NONE""",
        routes());
    assertEquals(target("$default"), target("OPTIONS /secret"));
    assertEquals(target("$default"), target("OPTIONS /secret/{proxy+}"));
  }

  @Test
  void withoutCorsTheirRoutesAreDeleted() {
    var closed = Programs.of(api());

    deployment.up(closed).succeeds();

    assertEquals(
        """
        $default NONE
        ANY /secret AWS_IAM
        ANY /secret/{proxy+} AWS_IAM""",
        routes());
    assertEquals("", deployment.previewUnchanged(closed).succeeds().stepLines());
  }

  @Test
  void withoutCorsAndFallbackTheFallbackIsDeletedToo() {
    deployment.up(Programs.of(api().fallback(null))).succeeds();

    assertEquals("ANY /secret AWS_IAM\nANY /secret/{proxy+} AWS_IAM", routes());
  }

  @Test
  void removingOnlyTheFallbackFails() {
    var failed = deployment.up(Programs.of(api().fallback(null).cors(cors()))).fails();

    var line =
        "ServerlessApi 'api': route 'ANY /secret' also matches preflights, and cors requires a"
            + " fallback that responds to them. Allowed: ANY with a fallback, or with its own"
            + " route 'OPTIONS /secret'. Fix: set fallback, or declare the methods instead of ANY.";
    assertTrue(failed.output().contains(line), failed::output);
    assertEquals(5, deployment.fakeAws().all(ROUTE).size());
  }

  @Test
  void anOptionsRouteOfTheProgramReplacesTheComponents() {
    var own = api("ANY /secret", "OPTIONS /secret", "ANY /secret/{proxy+}").cors(cors());

    var up = deployment.up(Programs.of(own)).succeeds();

    assertEquals(target("ANY /secret"), target("OPTIONS /secret"));
    assertEquals(
        "update " + ROUTE + " api-OPTIONS /secret [authorizationType, target]",
        up.of(ROUTE).stepLines());
    deployment.up(program).succeeds();
    assertEquals(target("$default"), target("OPTIONS /secret"));
  }

  private static ServerlessApiArgs.Builder api() {
    return api("ANY /secret", "ANY /secret/{proxy+}");
  }

  private static ServerlessApiArgs.Builder api(String... routes) {
    return Programs.api()
        .fallback("dev.skerry.handlers.http.Fallback")
        .routes(Arrays.stream(routes).map(PreflightRoutesTest::route).toList());
  }

  private static RouteArgs route(String key) {
    return RouteArgs.builder()
        .route(key)
        .handler("dev.skerry.handlers.welcome.Welcome")
        .throttle(ThrottleArgs.of(5, 10))
        .build();
  }

  private static CorsArgs cors() {
    return CorsArgs.builder().allowOrigins("https://app.example.com").build();
  }

  private String routes() {
    return deployment.fakeAws().all(ROUTE).stream()
        .map(route -> route.text("routeKey") + " " + route.text("authorizationType"))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private String target(String routeKey) {
    return deployment.fakeAws().all(ROUTE).stream()
        .filter(route -> route.text("routeKey").equals(routeKey))
        .findFirst()
        .orElseThrow()
        .text("target");
  }
}
