package dev.skerry.local.gateway;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.skerry.local.program.HttpApi.Jwt;
import java.time.Instant;
import java.util.Collections;

/** Lets those in who show a good token, with at least one of the route's scopes. */
final class JwtAuthorizer {

  static final Verdict NO_TOKEN = new Verdict.Refused(ApiResponse.unauthorized("Bearer"));

  private static final String BAD_TOKEN =
      "Bearer scope=\"%s\" error=\"invalid_token\" error_description=\"%s\"";

  private final TokenCheck tokens = new TokenCheck();

  Verdict judge(Jwt rule, ApiRequest request, Instant now) {
    var token = TokenCheck.token(request, rule.source());
    if (token.isEmpty()) {
      return NO_TOKEN;
    }
    try {
      return scoped(tokens.check(token.get(), rule, now), rule);
    } catch (BadToken bad) {
      return new Verdict.Refused(
          ApiResponse.unauthorized(BAD_TOKEN.formatted(scopes(rule), bad.getMessage())));
    }
  }

  private static Verdict scoped(Claims claims, Jwt rule) {
    if (!rule.scopes().isEmpty() && Collections.disjoint(rule.scopes(), claims.scopes())) {
      return new Verdict.Refused(
          ApiResponse.FORBIDDEN.challenging(Unverified.NO_SCOPE_CHALLENGE.formatted(scopes(rule))));
    }
    return new Verdict.Allowed(caller(claims, rule));
  }

  private static JsonObject caller(Claims claims, Jwt rule) {
    var scopes = new JsonArray();
    claims.scopes().forEach(scopes::add);
    var jwt = new JsonObject();
    jwt.add("claims", claims.inEvent());
    jwt.add("scopes", rule.scopes().isEmpty() ? JsonNull.INSTANCE : scopes);
    var authorizer = new JsonObject();
    authorizer.add("jwt", jwt);
    return authorizer;
  }

  private static String scopes(Jwt rule) {
    return String.join(" ", rule.scopes());
  }
}
