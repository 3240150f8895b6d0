package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.route;
import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.pulumi.core.Output;
import dev.skerry.serverless.RecordedProgram;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtTest {
  private static final String AUTHORIZER = "aws:apigatewayv2/authorizer:Authorizer";
  private static final String ROUTE = "aws:apigatewayv2/route:Route";
  private static final String ISSUERS =
      "an https URL, or http://localhost:PORT for the local cloud";
  private static final String SCOPES =
      "1 to 64 ASCII characters without spaces, quotes and backslashes";
  private static final String MISSING_JWT =
      "auth is 'jwt', but jwt of the API is missing. Allowed: 'jwt' with the issuer and the audiences in jwt of the API. Fix: set jwt of the API, or set auth to 'iam'.";
  private static final JwtArgs JWT = JwtArgs.of("https://login.example.com/", "users");

  @Test
  void allRoutesShareOneAuthorizer() {
    var program = run(with(route("GET /a").build(), route("PUT /a").build()).auth("jwt").jwt(JWT));

    assertEquals(
        Map.of(
            "apiId",
            "api-id",
            "authorizerType",
            "JWT",
            "identitySources",
            List.of("$request.header.Authorization"),
            "jwtConfiguration",
            Map.of("issuer", "https://login.example.com/", "audiences", List.of("users"))),
        program.resource(AUTHORIZER, "api-jwt").inputs());
    for (var key : List.of("GET /a", "HEAD /a", "PUT /a")) {
      var route = program.resource(ROUTE, "api-" + key);
      assertEquals("JWT", route.input("authorizationType"));
      assertEquals("api-jwt-id", route.input("authorizerId"));
      assertNull(route.input("authorizationScopes"));
    }
  }

  @Test
  void anApiWithoutAuthJwtHasNoAuthorizer() {
    var program = run(with().auth("iam"));

    assertEquals(List.of(), program.ofType(AUTHORIZER));
    assertNull(program.resource(ROUTE, "api-GET /users/{}").input("authorizerId"));
  }

  @Test
  void aRouteMayHaveAuthJwtInAnApiWithAuthIam() {
    var program = run(with(Apis.GET_USER, route("PUT /a").auth("jwt").build()).jwt(JWT));

    var signed = program.resource(ROUTE, "api-GET /users/{}");
    assertEquals("AWS_IAM", signed.input("authorizationType"));
    assertNull(signed.input("authorizerId"));
    assertEquals("api-jwt-id", program.resource(ROUTE, "api-PUT /a").input("authorizerId"));
  }

  @Test
  void aRouteMayHaveAuthIamInAnApiWithAuthJwt() {
    var program =
        run(with(Apis.GET_USER, route("PUT /a").auth("iam").build()).auth("jwt").jwt(JWT));

    var signed = program.resource(ROUTE, "api-PUT /a");
    assertEquals("AWS_IAM", signed.input("authorizationType"));
    assertNull(signed.input("authorizerId"));
  }

  @Test
  void theFallbackStaysOpen() {
    var program = run(with().auth("jwt").jwt(JWT).scopes("read").fallback("com.example.NotFound"));

    var route = program.resource(ROUTE, "api-$default");
    assertEquals("NONE", route.input("authorizationType"));
    assertFalse(route.inputs().containsKey("authorizerId"));
    assertFalse(route.inputs().containsKey("authorizationScopes"));
  }

  @Test
  void scopesOfTheApiApplyToRoutesWithoutTheirOwn() {
    var own = route("GET /own").scopes("write", "admin").build();
    var none = route("GET /none").scopes(List.of()).build();
    var signed = route("GET /signed").auth("iam").build();

    var program = run(with(Apis.GET_USER, own, none, signed).auth("jwt").jwt(JWT).scopes("read"));

    assertEquals(List.of("read"), scopes(program, "GET /users/{}"));
    assertEquals(List.of("write", "admin"), scopes(program, "GET /own"));
    assertEquals(List.of("write", "admin"), scopes(program, "HEAD /own"));
    assertNull(scopes(program, "GET /none"));
    assertNull(scopes(program, "GET /signed"));
  }

  @Test
  void theAuthorizerTakesOutputsOfOtherResources() {
    var jwt =
        JwtArgs.builder()
            .issuer(Output.of("pool").applyValue(pool -> "https://cognito.example.com/" + pool))
            .audiences(Output.of("web"), Output.of("app"))
            .identitySource("$request.querystring.token")
            .build();

    var authorizer = run(with().auth("jwt").jwt(jwt)).resource(AUTHORIZER, "api-jwt");

    assertEquals(List.of("$request.querystring.token"), authorizer.input("identitySources"));
    assertEquals(
        Map.of("issuer", "https://cognito.example.com/pool", "audiences", List.of("web", "app")),
        authorizer.input("jwtConfiguration"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example.com",
        "https://login.example.com/",
        "https://login.example.com:8443/realms/a",
        "http://localhost:8090",
        "http://127.0.0.1:8090/realms/a/"
      })
  void theIssuerIsNotChanged(String issuer) {
    var program = run(with().auth("jwt").jwt(JwtArgs.of(issuer, "users")));

    var configuration =
        (Map<?, ?>) program.resource(AUTHORIZER, "api-jwt").input("jwtConfiguration");
    assertEquals(issuer, configuration.get("issuer"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "login.example.com",
        "http://login.example.com",
        "http://localhost.example.com",
        "https://",
        "https://a.example?x=1",
        "https://a.example/#f",
        "https://a.example/ b"
      })
  void anInvalidIssuerIsReported(String issuer) {
    var args = with().auth("jwt").jwt(JwtArgs.of(issuer, "users"));

    var program = RecordedProgram.run(ctx -> Apis.declare(args), Map.of());

    assertEquals(
        "ServerlessApi 'api': jwt: issuer is '%s'. Allowed: %s. Fix: change issuer."
            .formatted(issuer, ISSUERS),
        program.failure());
  }

  @Test
  void jwtRequiresAnIssuerAndAudiences() {
    assertInvalid(
        with().auth("jwt").jwt(JwtArgs.builder().build()),
        "jwt: issuer is missing. Allowed: %s. Fix: set issuer.".formatted(ISSUERS),
        "jwt: audiences has 0 values. Allowed: 1 to 50 (HTTP API quotas). Fix: set audiences to the accepted aud values.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anEmptyAudienceIsInvalid(String audience) {
    assertInvalid(
        with().auth("jwt").jwt(JwtArgs.of("https://id.example.com", audience)),
        "jwt: audiences contains an empty value. Allowed: values of the token's aud. Fix: change audiences.");
  }

  @Test
  void fiftyAudiencesAndTenScopesAreValid() {
    var jwt = JwtArgs.of("https://a.example", numbered(50));

    assertValid(with().auth("jwt").jwt(jwt).scopes(numbered(10)));
  }

  @Test
  void fiftyOneAudiencesAreInvalid() {
    assertInvalid(
        with().auth("jwt").jwt(JwtArgs.of("https://a.example", numbered(51))),
        "jwt: audiences has 51 values. Allowed: 1 to 50 (HTTP API quotas). Fix: set audiences to the accepted aud values.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Authorization",
        "$request.header.",
        "$request.header.a b",
        "$request.body.token",
        "$context.a",
        "$request.header.a,$request.header.b"
      })
  void anInvalidIdentitySourceIsReported(String source) {
    var jwt = JwtArgs.builder().issuer("https://a.example").audiences("users");

    assertInvalid(
        with().auth("jwt").jwt(jwt.identitySource(source).build()),
        "jwt: identitySource is '%s'. Allowed: '$request.header.NAME' or '$request.querystring.NAME'. Fix: change identitySource."
            .formatted(source));
  }

  @Test
  void authJwtRequiresJwt() {
    assertInvalid(with().auth("jwt"), MISSING_JWT);
  }

  @Test
  void authJwtOfARouteRequiresJwt() {
    assertInvalid(with(route("GET /a").auth("jwt").build()), "route 'GET /a': " + MISSING_JWT);
  }

  @Test
  void jwtAndScopesRequireAuthJwt() {
    assertInvalid(
        with().auth("iam").jwt(JWT).scopes("read"),
        "jwt is set, but no route has auth 'jwt'. Allowed: jwt of an API in which at least one route has auth 'jwt'. Fix: set auth to 'jwt', or remove jwt.",
        "scopes is set, but no route has auth 'jwt'. Allowed: scopes of an API in which at least one route has auth 'jwt'. Fix: set auth to 'jwt', or remove scopes.");
  }

  @Test
  void jwtRequiresARouteWithAuthJwt() {
    assertInvalid(
        with(route("GET /a").auth("iam").build()).auth("jwt").jwt(JWT),
        "jwt is set, but no route has auth 'jwt'. Allowed: jwt of an API in which at least one route has auth 'jwt'. Fix: set auth to 'jwt', or remove jwt.");
  }

  @Test
  void scopesOfARouteRequireAuthJwt() {
    assertInvalid(
        with(route("GET /a").scopes("read").build()).auth("iam"),
        "route 'GET /a': scopes requires auth 'jwt', but auth is 'iam'. Allowed: scopes of routes with auth 'jwt'. Fix: set auth to 'jwt', or remove scopes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\"b", "a\\b", "ü"})
  void anInvalidScopeIsReported(String scope) {
    assertInvalid(
        with(route("GET /a").scopes(scope).build()).auth("jwt").jwt(JWT),
        "route 'GET /a': scopes contains '%s'. Allowed: %s. Fix: change scopes."
            .formatted(scope, SCOPES));
  }

  @Test
  void aScopeOfSixtyFiveCharactersIsInvalid() {
    var scope = "s".repeat(65);

    assertInvalid(
        with().auth("jwt").jwt(JWT).scopes(scope),
        "scopes contains '%s'. Allowed: %s. Fix: change scopes.".formatted(scope, SCOPES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"users/read", "https://api.example.com/users.read", "a:b", "openid"})
  void scopesOfCommonIssuersAreValid(String scope) {
    assertValid(with().auth("jwt").jwt(JWT).scopes(scope));
  }

  @Test
  void elevenScopesAreInvalid() {
    assertInvalid(
        with(route("GET /a").scopes(Collections.nCopies(11, "read")).build()).auth("jwt").jwt(JWT),
        "route 'GET /a': scopes has 11 values. Allowed: up to 10 (HTTP API quotas). Fix: remove some scopes.");
  }

  private static String[] numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "value" + i).toArray(String[]::new);
  }

  private static Object scopes(RecordedProgram program, String route) {
    return program.resource(ROUTE, "api-" + route).input("authorizationScopes");
  }
}
