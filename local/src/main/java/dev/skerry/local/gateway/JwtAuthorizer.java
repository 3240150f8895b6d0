package dev.skerry.local.gateway;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.skerry.local.program.HttpApi.Jwt;
import java.time.Instant;
import java.util.Collections;

/** Authorizes requests with a valid token that has at least one of the route's scopes. */
final class JwtAuthorizer {

  static final AuthorizationResult MISSING_TOKEN =
      new AuthorizationResult.Denied(GatewayResponse.unauthorized("Bearer"));

  private static final String INVALID_TOKEN =
      "Bearer scope=\"%s\" error=\"invalid_token\" error_description=\"%s\"";

  private final TokenValidator tokens = new TokenValidator();

  AuthorizationResult authorize(Jwt rule, ApiRequest request, Instant now) {
    var token = TokenValidator.token(request, rule.source());
    if (token.isEmpty()) {
      return MISSING_TOKEN;
    }
    try {
      return scoped(tokens.validate(token.get(), rule, now), rule);
    } catch (InvalidTokenException bad) {
      return new AuthorizationResult.Denied(
          GatewayResponse.unauthorized(INVALID_TOKEN.formatted(scopes(rule), bad.getMessage())));
    }
  }

  private static AuthorizationResult scoped(Claims claims, Jwt rule) {
    if (!rule.scopes().isEmpty() && Collections.disjoint(rule.scopes(), claims.scopes())) {
      return new AuthorizationResult.Denied(
          GatewayResponse.FORBIDDEN.challenging(
              UndocumentedBehavior.INSUFFICIENT_SCOPE_CHALLENGE.formatted(scopes(rule))));
    }
    return new AuthorizationResult.Allowed(caller(claims, rule));
  }

  private static JsonObject caller(Claims claims, Jwt rule) {
    var scopes = new JsonArray();
    claims.scopes().forEach(scopes::add);
    var jwt = new JsonObject();
    jwt.add("claims", claims.toEvent());
    jwt.add("scopes", rule.scopes().isEmpty() ? JsonNull.INSTANCE : scopes);
    var authorizer = new JsonObject();
    authorizer.add("jwt", jwt);
    return authorizer;
  }

  private static String scopes(Jwt rule) {
    return String.join(" ", rule.scopes());
  }
}
