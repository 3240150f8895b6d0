package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.gson.JsonObject;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import dev.skerry.local.program.HttpApi.Jwt;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JwtAuthorizerTest {

  private static final long NOON = Apis.NOON.getEpochSecond();
  private static final String BEARER = "$request.header.Authorization";

  private final JwtAuthorizer authorizer = new JwtAuthorizer();
  @AutoClose private final Issuer issuer = Issuer.start();

  @BeforeAll
  static void silence() {
    Logger.getLogger(GatewayHandler.LOG_NAME).setLevel(Level.OFF);
  }

  @Test
  void theClaimsOfAValidTokenAreStringsInTheEvent() {
    var token = issuer.token("sub", "ann", "admin", true, "level", 3, "groups", List.of("a", "b"));

    var jwt = caller(bearer(token)).getAsJsonObject("jwt");

    assertEquals(
        Map.of(
            "iss", issuer.uri(),
            "aud", "users",
            "exp", "" + (NOON + 60),
            "sub", "ann",
            "admin", "true",
            "level", "3",
            "groups", "[a b]"),
        values(jwt.getAsJsonObject("claims")));
    assertEquals("null", jwt.get("scopes").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER  %s", "%s"})
  void aTokenIsFoundWithAndWithoutItsScheme(String header) {
    var request = request(header.formatted(issuer.token()));

    assertInstanceOf(AuthorizationResult.Allowed.class, authorize(rule(), request));
  }

  @Test
  void aTokenMayBeInAnotherHeader() {
    var rule = new Jwt(issuer.uri(), List.of("users"), "$request.header.x-token", List.of());
    var request = Apis.request("GET", "/", new Header("X-Token", issuer.token()));

    assertInstanceOf(AuthorizationResult.Allowed.class, authorize(rule, request));
  }

  @Test
  void aTokenMayBeInTheQuery() {
    var rule = new Jwt(issuer.uri(), List.of("users"), "$request.querystring.token", List.of());
    var request = Apis.request("GET", "/?a=b&token=" + issuer.token());

    assertInstanceOf(AuthorizationResult.Allowed.class, authorize(rule, request));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Bearer "})
  void aRequestWithoutATokenGetsAChallenge(String header) {
    var response = denied(rule(), request(header));

    assertEquals("401 {\"message\":\"Unauthorized\"} Bearer", text(response));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, token contains an invalid number of segments",
    "a.b, token contains an invalid number of segments",
    "a.b.c.d, token contains an invalid number of segments",
    "a.b.c, the token cannot be read",
    "..., token contains an invalid number of segments",
    ".., the token cannot be read"
  })
  void aMalformedTokenIsInvalid(String token, String description) {
    assertInvalid(description, token);
  }

  @Test
  void aTokenSignedWithAnotherKeyIsInvalid() {
    var forged = Issuer.token(Issuer.otherKey("first"), issuer.claims());

    assertInvalid("the token's signature is invalid", forged);
  }

  @Test
  void aTokenWithModifiedClaimsIsInvalid() {
    var parts = issuer.token("sub", "ann").split("\\.");
    var other = issuer.token("sub", "root").split("\\.");

    assertInvalid("the token's signature is invalid", parts[0] + "." + other[1] + "." + parts[2]);
  }

  @Test
  void aTokenWithoutASignatureIsInvalid() {
    var header = base64("{\"alg\":\"none\",\"kid\":\"first\"}");
    var claims = issuer.token().split("\\.")[1];

    assertInvalid("the token cannot be read", header + "." + claims + ".");
  }

  @Test
  void aTokenSignedWithThePublicKeyAsHmacSecretIsInvalid() throws JOSEException {
    var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
    var publicKey = Issuer.KEY.toRSAPublicKey().getEncoded();
    var forged = Issuer.token(header, new MACSigner(publicKey), issuer.claims());

    assertInvalid("signing method is invalid", forged);
  }

  @ParameterizedTest
  @CsvSource({"0, the token has expired", "-3600, the token has expired"})
  void anExpiredTokenIsInvalid(long seconds, String description) {
    assertInvalid(description, issuer.token("exp", NOON + seconds));
  }

  @Test
  void aTokenWithoutExpiryIsInvalid() {
    assertInvalid("the token has expired", issuer.token("exp", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nbf", "iat"})
  void aTokenThatIsNotValidYetIsInvalid(String claim) {
    assertInvalid("the token is not valid yet", issuer.token(claim, NOON + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"exp", "nbf", "iat"})
  void aTimeThatIsNotANumberIsInvalid(String claim) {
    assertInvalid("the token cannot be read", issuer.token(claim, "tomorrow"));
  }

  @Test
  void aTokenOfAnotherIssuerIsInvalid() {
    assertInvalid(
        "the token does not have a valid issuer", issuer.token("iss", "https://a.example"));
  }

  @Test
  void aTrailingSlashIsAnotherIssuer() {
    assertInvalid(
        "the token does not have a valid issuer", issuer.token("iss", issuer.uri() + "/"));
  }

  @Test
  void aTokenForAnotherAudienceIsInvalid() {
    assertInvalid("the token does not have a valid audience", issuer.token("aud", "orders"));
  }

  @Test
  void oneMatchingAudienceIsEnough() {
    var token = issuer.token("aud", List.of("orders", "users"));

    assertInstanceOf(AuthorizationResult.Allowed.class, authorize(rule(), bearer(token)));
  }

  @Test
  void withoutAnAudienceTheClientIdIsCompared() {
    var token = issuer.token("aud", null, "client_id", "users");

    assertInstanceOf(AuthorizationResult.Allowed.class, authorize(rule(), bearer(token)));
  }

  @Test
  void withAnAudienceTheClientIdIsIgnored() {
    assertInvalid(
        "the token does not have a valid audience",
        issuer.token("aud", "orders", "client_id", "users"));
  }

  @Test
  void aTokenWithoutARequiredScopeIsForbidden() {
    var response = denied(rule("write", "admin"), bearer(issuer.token("scope", "read list")));

    assertEquals(
        "403 {\"message\":\"Forbidden\"} Bearer scope=\"write admin\" error=\"insufficient_scope\""
            + " error_description=\"the token has none of the scopes\"",
        text(response));
  }

  @Test
  void oneMatchingScopeIsEnoughAndAllScopesOfTheTokenAreInTheEvent() {
    var caller = caller(rule("write", "admin"), bearer(issuer.token("scope", "read write")));

    assertEquals("[\"read\",\"write\"]", caller.getAsJsonObject("jwt").get("scopes").toString());
  }

  @Test
  void scopesMayBeAListInClaimScp() {
    var token = issuer.token("scp", List.of("read", "write"));

    assertInstanceOf(AuthorizationResult.Allowed.class, authorize(rule("write"), bearer(token)));
  }

  @Test
  void withAnUnreachableIssuerEveryTokenIsInvalid() {
    issuer.serve("/.well-known/openid-configuration", "");

    assertInvalid("OIDC discovery endpoint communication error", issuer.token());
  }

  private Jwt rule(String... scopes) {
    return new Jwt(issuer.uri(), List.of("users"), BEARER, Arrays.asList(scopes));
  }

  private AuthorizationResult authorize(Jwt rule, ApiRequest request) {
    return authorizer.authorize(rule, request, Apis.NOON);
  }

  private JsonObject caller(ApiRequest request) {
    return caller(rule(), request);
  }

  private JsonObject caller(Jwt rule, ApiRequest request) {
    return assertInstanceOf(AuthorizationResult.Allowed.class, authorize(rule, request))
        .authorizer();
  }

  private GatewayResponse denied(Jwt rule, ApiRequest request) {
    return assertInstanceOf(AuthorizationResult.Denied.class, authorize(rule, request)).response();
  }

  private void assertInvalid(String description, String token) {
    assertEquals(invalid(description), text(denied(rule(), bearer(token))));
  }

  private static String invalid(String description) {
    return "401 {\"message\":\"Unauthorized\"} Bearer scope=\"\" error=\"invalid_token\""
        + " error_description=\"%s\"".formatted(description);
  }

  private static String text(GatewayResponse response) {
    var challenge = response.headers().stream().filter(header -> header.is("www-authenticate"));
    return "%d %s %s"
        .formatted(
            response.status(),
            new String(response.body(), UTF_8),
            challenge.map(Header::value).findFirst().orElse(""));
  }

  private static ApiRequest bearer(String token) {
    return request("Bearer " + token);
  }

  private static ApiRequest request(String authorization) {
    return Apis.request("GET", "/", new Header("Authorization", authorization));
  }

  private static Map<String, String> values(JsonObject claims) {
    return claims.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getAsString()));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
