package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IssuerKeysTest {

  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final IssuerKeys keys = new IssuerKeys();
  @AutoClose private final Issuer issuer = Issuer.start();

  @BeforeAll
  static void silence() {
    Logger.getLogger(GatewayHandler.LOG_NAME).setLevel(Level.OFF);
  }

  @Test
  void theKeysOfAnIssuerAreFetchedOnce() throws InvalidTokenException {
    keys.find(issuer.uri(), "first");
    keys.find(issuer.uri(), "first");

    assertEquals(List.of(DISCOVERY, "/keys"), issuer.requestedPaths);
  }

  @Test
  void aTrailingSlashOfAnIssuerIsNotDoubled() throws InvalidTokenException {
    var key = keys.find(issuer.uri() + "/", "first");

    assertEquals(Issuer.KEY.toPublicJWK(), key);
    assertEquals(List.of(DISCOVERY, "/keys"), issuer.requestedPaths);
  }

  @Test
  void aNewKeyIsFetched() throws InvalidTokenException {
    keys.find(issuer.uri(), "first");
    var second = Issuer.otherKey("second");
    issuer.publish(second);

    assertEquals(second.toPublicJWK(), keys.find(issuer.uri(), "second"));
  }

  @Test
  void aKeyThatTheIssuerDoesNotHaveIsInvalid() {
    assertEquals("the token's key is not one of the issuer's", failure(issuer.uri(), "second"));
  }

  @Test
  void aTokenWithoutAKeyIdIsInvalid() {
    assertEquals("the token's key is not one of the issuer's", failure(issuer.uri(), null));
  }

  @Test
  void aSymmetricKeyIsIgnored() {
    issuer.serve("/keys", "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"first\",\"k\":\"c2VjcmV0\"}]}");

    assertEquals("the token's key is not one of the issuer's", failure(issuer.uri(), "first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "{}", "{\"jwks_uri\":5}"})
  void aDiscoveryDocumentWithoutJwksUriIsInvalid(String document) {
    issuer.serve(DISCOVERY, document);

    assertEquals("OIDC discovery endpoint communication error", failure(issuer.uri(), "first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "file:///etc/passwd", "http://keys.example.com"})
  void keysAreFetchedOnlyByHttpsOrFromLocalhost(String address) {
    issuer.serve(DISCOVERY, "{\"jwks_uri\":\"" + address + "\"}");

    assertEquals("JWKS communication error", failure(issuer.uri(), "first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{}"})
  void unreadableKeysAreInvalid(String document) {
    issuer.serve("/keys", document);

    assertEquals("JWKS communication error", failure(issuer.uri(), "first"));
  }

  @Test
  void aDocumentOverTheQuotaIsInvalid() {
    issuer.serve("/keys", "{\"keys\":[],\"x\":\"" + "x".repeat(150_000) + "\"}");

    assertEquals("JWKS communication error", failure(issuer.uri(), "first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://issuer.example.com", "file:///etc", "no address", ""})
  void anIssuerIsReachedOnlyByHttpsOrOnLocalhost(String address) {
    assertEquals("OIDC discovery endpoint communication error", failure(address, "first"));
  }

  private String failure(String address, String keyId) {
    return assertThrows(InvalidTokenException.class, () -> keys.find(address, keyId)).getMessage();
  }
}
