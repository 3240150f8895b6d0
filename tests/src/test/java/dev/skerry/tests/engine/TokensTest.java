package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.serverless.api.JwtArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deployments of an API with JWT authorization and throttled routes. */
@EngineTest
final class TokensTest extends DeployedProgram {
  private static final String AUTHORIZER = "aws:apigatewayv2/authorizer:Authorizer";
  private static final String ROUTE = "aws:apigatewayv2/route:Route";

  TokensTest() {
    super(
        Programs.of(
            api()
                .auth("jwt")
                .jwt(JwtArgs.of("https://login.example.com", "notes"))
                .scopes("read")));
  }

  @Test
  void anAuthorizerWithoutRoutesIsDeleted() {
    deployment.up(Programs.of(api())).succeeds();

    assertEquals(List.of(), deployment.fakeAws().all(AUTHORIZER));
    assertEquals(
        List.of("AWS_IAM", "AWS_IAM"),
        deployment.fakeAws().all(ROUTE).stream().map(it -> it.text("authorizationType")).toList());
  }

  @Test
  void aThrottledRouteCanMoveBelowAnotherPath() {
    var moved = api().basePath("/v1");

    deployment.up(Programs.of(moved)).succeeds();

    assertEquals(
        List.of("GET /v1/notes", "HEAD /v1/notes"),
        deployment.fakeAws().all(ROUTE).stream().map(it -> it.text("routeKey")).sorted().toList());
  }

  private static ServerlessApiArgs.Builder api() {
    var route =
        RouteArgs.builder()
            .route("GET /notes")
            .handler(Programs.HANDLER)
            .throttle(ThrottleArgs.of(5, 10))
            .build();
    return Programs.api().routes(route);
  }
}
