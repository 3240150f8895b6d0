package dev.skerry.local.gateway;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys with which issuers sign, read from them when the first token arrives. A key that is not
 * among them is looked for once more: an issuer that was restarted on this machine has new ones.
 */
final class IssuerKeys {

  /** What AWS says of an issuer that it cannot ask. */
  static final String NO_DISCOVERY = "OIDC discovery endpoint communication error";

  /** What AWS says where the issuer names keys that cannot be read. */
  static final String NO_KEYS = "JWKS communication error";

  private static final System.Logger LOG = System.getLogger(GatewayHandler.LOG_NAME);
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Map<String, JWKSet> known = new ConcurrentHashMap<>();

  private interface Reading<T> {
    T of(String document) throws ParseException;
  }

  /** Whether an issuer of that address works here and not on AWS, which takes https alone. */
  static boolean isHttp(String issuer) {
    return issuer.startsWith("http://");
  }

  /**
   * An issuer's key.
   *
   * @throws InvalidTokenException if the issuer cannot be asked, or has no such key
   */
  RSAKey find(String issuer, String keyId) throws InvalidTokenException {
    var key = key(known.getOrDefault(issuer, new JWKSet()), keyId);
    if (key.isPresent()) {
      return key.get();
    }
    var address =
        read(issuer.replaceFirst("/$", "") + DISCOVERY, IssuerKeys::address, NO_DISCOVERY);
    var keys = read(address, JWKSet::parse, NO_KEYS);
    known.put(issuer, keys);
    return key(keys, keyId)
        .orElseThrow(() -> new InvalidTokenException(UndocumentedBehavior.UNKNOWN_KEY));
  }

  private static Optional<RSAKey> key(JWKSet keys, String keyId) {
    return Optional.ofNullable(keys.getKeyByKeyId(keyId))
        .filter(RSAKey.class::isInstance)
        .map(RSAKey.class::cast);
  }

  private static String address(String discovery) throws ParseException {
    var address = JSONObjectUtils.getString(JSONObjectUtils.parse(discovery), "jwks_uri");
    return Optional.ofNullable(address)
        .orElseThrow(() -> new ParseException("it names no jwks_uri", 0));
  }

  private static <T> T read(String address, Reading<T> reading, String failure)
      throws InvalidTokenException {
    try {
      var uri = URI.create(address);
      requireHttpsOrLoopback(uri);
      return reading.of(document(uri));
    } catch (IOException | ParseException | IllegalArgumentException unusable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0}: {1}. Tokens get 401. Allowed: a document that is readable from here. Fix: start the"
              + " issuer, or correct it in the program.",
          address,
          unusable.getMessage());
      throw new InvalidTokenException(failure);
    }
  }

  private static String document(URI address) throws IOException {
    return new DefaultResourceRetriever(
            Quotas.ISSUER_TIMEOUT_MILLIS,
            Quotas.ISSUER_TIMEOUT_MILLIS,
            Quotas.MAX_ISSUER_DOCUMENT_BYTES)
        .retrieveResource(address.toURL())
        .getContent();
  }

  private static void requireHttpsOrLoopback(URI address) throws IOException {
    var here =
        "http".equals(address.getScheme())
            && Optional.ofNullable(address.getHost()).filter(LOOPBACK_HOSTS::contains).isPresent();
    if (!here && !"https".equals(address.getScheme())) {
      throw new IOException("neither https nor on this machine");
    }
  }
}
