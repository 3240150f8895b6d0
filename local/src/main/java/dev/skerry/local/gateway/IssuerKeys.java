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
 * The public keys of token issuers (JWKS), fetched when the first token arrives. An unknown key id
 * triggers another fetch, because a restarted local issuer has new keys.
 */
final class IssuerKeys {

  /** AWS's message if the issuer's discovery document cannot be fetched. */
  static final String NO_DISCOVERY = "OIDC discovery endpoint communication error";

  /** AWS's message if the issuer's keys cannot be fetched. */
  static final String NO_KEYS = "JWKS communication error";

  private static final System.Logger LOG = System.getLogger(GatewayHandler.LOG_NAME);
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Map<String, JWKSet> known = new ConcurrentHashMap<>();

  private interface Reading<T> {
    T of(String document) throws ParseException;
  }

  /** Tells whether the issuer uses HTTP, which works locally but not on AWS. */
  static boolean isHttp(String issuer) {
    return issuer.startsWith("http://");
  }

  /**
   * Returns a key of an issuer.
   *
   * @throws InvalidTokenException if the keys cannot be fetched or do not contain the key id
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
        .orElseThrow(() -> new ParseException("jwks_uri is missing", 0));
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
          "{0}: {1}. Requests with tokens get 401. Allowed: a reachable JSON document. Fix: start the"
              + " issuer, or correct its URL in the program.",
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
      throw new IOException("the URL must use https, or http on localhost");
    }
  }
}
