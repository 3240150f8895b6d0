package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.JwtArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An API with tokens and single throttles, deployed and changed. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class TokensTest {
  private static final String AUTHORIZER = "aws:apigatewayv2/authorizer:Authorizer";
  private static final String ROUTE = "aws:apigatewayv2/route:Route";

  private final Consumer<Context> withTokens =
      context ->
          declare(
              api()
                  .auth("jwt")
                  .jwt(JwtArgs.of("https://login.example.com", "notes"))
                  .scopes("read"));
  private Path code;
  private Deployment deployment;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    code = folder.resolve("code");
    var handler = Files.createDirectories(code.resolve("com/example")).resolve("Notes.class");
    try (var anyClass = TokensTest.class.getResourceAsStream("TokensTest.class")) {
      Files.copy(anyClass, handler);
    }
    deployment = Deployment.ofProject(folder, "notes", "test");
    deployment.up(withTokens).succeeds();
    deployment.save();
  }

  @AfterEach
  void restore() throws Exception {
    deployment.restore();
  }

  @Test
  void aSecondPreviewShowsNoChange() {
    assertEquals("", deployment.previewUnchanged(withTokens).succeeds().stepLines());
  }

  @Test
  void aRouteThatNoLongerAsksForATokenLetsItsAuthorizerGo() {
    deployment.up(context -> declare(api().auth("iam"))).succeeds();

    assertEquals(List.of(), deployment.fakeAws().all(AUTHORIZER));
    assertEquals(
        List.of("AWS_IAM", "AWS_IAM"),
        deployment.fakeAws().all(ROUTE).stream().map(it -> it.text("authorizationType")).toList());
  }

  @Test
  void aRouteWithAThrottleCanMoveBelowAnotherPath() {
    var moved = api().auth("iam").basePath("/v1");

    deployment.up(context -> declare(moved)).succeeds();

    assertEquals(
        List.of("GET /v1/notes", "HEAD /v1/notes"),
        deployment.fakeAws().all(ROUTE).stream().map(it -> it.text("routeKey")).sorted().toList());
  }

  private ServerlessApiArgs.Builder api() {
    var route =
        RouteArgs.builder()
            .route("GET /notes")
            .handler("com.example.Notes")
            .throttle(ThrottleArgs.of(5, 10))
            .build();
    return ServerlessApiArgs.builder().code(new FileArchive(code.toString())).routes(route);
  }

  private static void declare(ServerlessApiArgs.Builder args) {
    new ServerlessApi("api", args.build(), null);
  }
}
