package dev.skerry.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.skerry.local.program.HttpApi.Jwt;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Validates JSON Web Tokens as a JWT authorizer does. Source: API Gateway developer guide, "Control
 * access to HTTP APIs with JWT authorizers".
 */
final class TokenValidator {

  private static final String HEADER = "$request.header.";
  private static final String QUERY = "$request.querystring.";
  private static final Pattern BEARER = Pattern.compile("^bearer +", Pattern.CASE_INSENSITIVE);

  private final IssuerKeys keys = new IssuerKeys();

  /** Returns the token in the authorizer's identity source. */
  static Optional<String> token(ApiRequest request, String source) {
    var text =
        source.startsWith(HEADER)
            ? request.header(source.substring(HEADER.length()))
            : Optional.ofNullable(
                EventSerializer.queryParameters(request.query()).get(source.replace(QUERY, "")));
    return text.map(it -> BEARER.matcher(it).replaceFirst("")).filter(it -> !it.isBlank());
  }

  /**
   * Validates a token and returns its claims.
   *
   * @throws InvalidTokenException if the token is invalid
   */
  Claims validate(String token, Jwt rule, Instant now) throws InvalidTokenException {
    var signed = parsed(token);
    // Only RSA: if HMAC was accepted, a client could sign with the issuer's public key as the
    // secret.
    if (!RSASSAVerifier.SUPPORTED_ALGORITHMS.contains(signed.getHeader().getAlgorithm())) {
      throw new InvalidTokenException(UndocumentedBehavior.INVALID_ALGORITHM);
    }
    validateSignature(signed, rule);
    var claims =
        Claims.of(signed.getPayload().toString())
            .orElseThrow(() -> new InvalidTokenException(UndocumentedBehavior.UNREADABLE_TOKEN));
    validateIssuer(claims, rule);
    validateAudience(claims, rule);
    validateLifetime(claims, now);
    return claims;
  }

  private static JWSObject parsed(String token) throws InvalidTokenException {
    if (token.split("\\.", -1).length != 3) {
      throw new InvalidTokenException("token contains an invalid number of segments");
    }
    try {
      return JWSObject.parse(token);
    } catch (ParseException noToken) {
      throw new InvalidTokenException(UndocumentedBehavior.UNREADABLE_TOKEN);
    }
  }

  private void validateSignature(JWSObject signed, Jwt rule) throws InvalidTokenException {
    var key = keys.find(rule.issuer(), signed.getHeader().getKeyID());
    try {
      if (!signed.verify(new RSASSAVerifier(key))) {
        throw new InvalidTokenException(UndocumentedBehavior.INVALID_SIGNATURE);
      }
    } catch (JOSEException unusableKey) {
      throw new InvalidTokenException(UndocumentedBehavior.INVALID_SIGNATURE);
    }
  }

  private static void validateIssuer(Claims claims, Jwt rule) throws InvalidTokenException {
    if (!claims.values("iss").equals(List.of(rule.issuer()))) {
      throw new InvalidTokenException(UndocumentedBehavior.INVALID_ISSUER);
    }
  }

  private static void validateAudience(Claims claims, Jwt rule) throws InvalidTokenException {
    var audiences = claims.values("aud");
    var named = audiences.isEmpty() ? claims.values("client_id") : audiences;
    if (Collections.disjoint(named, rule.audiences())) {
      throw new InvalidTokenException("the token does not have a valid audience");
    }
  }

  private static void validateLifetime(Claims claims, Instant now) throws InvalidTokenException {
    if (claims.time("exp").filter(now::isBefore).isEmpty()) {
      throw new InvalidTokenException(UndocumentedBehavior.EXPIRED);
    }
    if (claims.time("nbf").filter(now::isBefore).isPresent()
        || claims.time("iat").filter(now::isBefore).isPresent()) {
      throw new InvalidTokenException(UndocumentedBehavior.NOT_YET_VALID);
    }
  }
}
