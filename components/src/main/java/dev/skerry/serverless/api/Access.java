package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may call a route.
 *
 * @param auth how callers prove who they are
 * @param scopes of which a token has at least one; empty: every good token will do
 */
record Access(Auth auth, List<String> scopes) {
  static final Access OPEN = new Access(Auth.NONE, List.of());

  private static final int MOST_SCOPES = 10; // HTTP API quotas, "Scopes per route"
  // RFC 6749, "scope-token"; the length: API Gateway v2 API reference, CreateRoute.
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,64}");

  /** The route's own access, or the API's; empty: neither says one that there is. */
  static Optional<Access> of(RouteArgs route, ServerlessApiArgs api, ValidationErrors errors) {
    errors.requireOneOf("auth", route.auth, Auth.inputs());
    validateScopes(route.scopes, errors);
    var auth = Auth.of(route.auth == null ? api.auth : route.auth);
    auth.ifPresent(known -> validate(known, route, api, errors));
    return auth.map(known -> new Access(known, scopes(known, route, api)));
  }

  /** Refuses what the API says of all its routes, and none of them can use. */
  static void validate(ServerlessApiArgs api, ValidationErrors errors) {
    if (api.auth == null) {
      errors.add(
          "it does not say who may call", ValidationErrors.listed(Auth.inputs()), "set auth");
    }
    errors.requireOneOf("auth", api.auth, Auth.inputs());
    var auth = Auth.of(api.auth);
    if (auth.equals(Optional.of(Auth.NONE))) {
      Auth.validateWithoutReason(api.anonymousReason, errors);
    }
    if (auth.equals(Optional.of(Auth.JWT)) && api.jwt == null) {
      validateWithoutIssuer(errors);
    }
    validateScopes(api.scopes, errors);
    if (!asksForTokens(api)) {
      validateUnused("jwt", api.jwt != null, errors);
      validateUnused("scopes", !InputLists.orEmpty(api.scopes).isEmpty(), errors);
    }
  }

  private static void validate(
      Auth auth, RouteArgs route, ServerlessApiArgs api, ValidationErrors errors) {
    var everywhere = Auth.of(api.auth).equals(Optional.of(auth));
    if (auth == Auth.NONE && !everywhere) {
      Auth.validateWithoutReason(route.anonymousReason, errors);
    }
    if (auth == Auth.JWT && !everywhere && api.jwt == null) {
      validateWithoutIssuer(errors);
    }
    if (auth != Auth.JWT && !InputLists.orEmpty(route.scopes).isEmpty()) {
      errors.add(
          "it has scopes, but nobody shows a token",
          "scopes where auth is 'jwt'",
          "set auth to 'jwt', or drop scopes");
    }
  }

  private static List<String> scopes(Auth auth, RouteArgs route, ServerlessApiArgs api) {
    if (auth != Auth.JWT) {
      return List.of();
    }
    return InputLists.orEmpty(route.scopes == null ? api.scopes : route.scopes);
  }

  private static boolean asksForTokens(ServerlessApiArgs api) {
    return InputLists.orEmpty(api.routes).stream()
        .map(route -> Auth.of(route.auth == null ? api.auth : route.auth))
        .anyMatch(Optional.of(Auth.JWT)::equals);
  }

  private static void validateWithoutIssuer(ValidationErrors errors) {
    errors.add(
        "auth",
        "is 'jwt', but nothing says whose tokens are good",
        "jwt with the issuer and its audiences",
        "set jwt of the API, or auth to 'iam'");
  }

  private static void validateUnused(String argument, boolean given, ValidationErrors errors) {
    if (given) {
      errors.add(
          argument,
          "is set, but no route asks for a token",
          argument + " where auth is 'jwt', for the API or for a route",
          "set auth to 'jwt', or drop " + argument);
    }
  }

  private static void validateScopes(List<String> given, ValidationErrors errors) {
    var scopes = InputLists.orEmpty(given);
    if (scopes.size() > MOST_SCOPES) {
      errors.add(
          "it has %s scopes".formatted(scopes.size()),
          "up to %s (HTTP API quotas)".formatted(MOST_SCOPES),
          "drop some of scopes");
    }
    var words = "1 to 64 characters of ASCII, without spaces, quotes and backslashes";
    scopes.forEach(scope -> errors.requireMatch("scopes", scope, SCOPE, words));
  }
}
