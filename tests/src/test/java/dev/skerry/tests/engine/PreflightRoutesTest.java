package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.CorsArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An API with ANY routes that pages of another origin call, deployed and changed. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class PreflightRoutesTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final Consumer<Context> USUAL = context -> declare(api().cors(cors()));

  private Deployment deployment;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "secrets", "test");
    deployment.up(USUAL).succeeds();
    deployment.save();
  }

  @AfterEach
  void restore() throws Exception {
    deployment.restore();
  }

  @Test
  void preflightsReachTheFallbackAndASecondPreviewShowsNoChange() {
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
    assertEquals("", deployment.previewUnchanged(USUAL).succeeds().stepLines());
  }

  @Test
  void withoutCorsTheirRoutesAreDeleted() {
    Consumer<Context> closed = context -> declare(api());

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
    deployment.up(context -> declare(api().fallback(null))).succeeds();

    assertEquals("ANY /secret AWS_IAM\nANY /secret/{proxy+} AWS_IAM", routes());
  }

  @Test
  void theFallbackAloneCannotBeTakenAway() {
    var failed = deployment.up(context -> declare(api().fallback(null).cors(cors()))).fails();

    var line =
        "ServerlessApi 'api': route 'ANY /secret': it also matches preflights, and cors requires a"
            + " fallback that responds to them. Allowed: ANY with a fallback, or beside"
            + " 'OPTIONS /secret'. Fix: set fallback, or list the methods instead of ANY.";
    assertTrue(failed.output().contains(line), failed::output);
    assertEquals(5, deployment.fakeAws().all(ROUTE).size());
  }

  @Test
  void anOptionsRouteOfTheProgramTakesThePlaceOfTheOther() {
    Consumer<Context> own =
        context ->
            declare(api("ANY /secret", "OPTIONS /secret", "ANY /secret/{proxy+}").cors(cors()));

    var up = deployment.up(own).succeeds();

    assertEquals(target("ANY /secret"), target("OPTIONS /secret"));
    assertEquals(
        "update " + ROUTE + " api-OPTIONS /secret [authorizationType, target]",
        up.steps().stream()
            .map(Object::toString)
            .filter(step -> step.contains(ROUTE))
            .collect(Collectors.joining("\n")));
    deployment.up(USUAL).succeeds();
    assertEquals(target("$default"), target("OPTIONS /secret"));
  }

  private static ServerlessApiArgs.Builder api() {
    return api("ANY /secret", "ANY /secret/{proxy+}");
  }

  private static ServerlessApiArgs.Builder api(String... routes) {
    return ServerlessApiArgs.builder()
        .code(new FileArchive(Engine.ROOT.resolve("handlers/target/classes").toString()))
        .auth("iam")
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

  private static void declare(ServerlessApiArgs.Builder args) {
    new ServerlessApi("api", args.build(), null);
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
