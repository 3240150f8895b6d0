package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may call a route.
 *
 * @param type how API Gateway authorizes a request
 * @param scopes the scopes of which a token must have one; empty if every valid token is accepted
 */
record AuthSettings(AuthorizationType type, List<String> scopes) {
  static final AuthSettings OPEN = new AuthSettings(AuthorizationType.NONE, List.of());

  private static final int MAX_SCOPES = 10; // HTTP API quotas, "Scopes per route"
  // RFC 6749, "scope-token"; the length: API Gateway v2 API reference, CreateRoute.
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,64}");

  /** Returns the settings of a route, with the API's as defaults; empty if auth is invalid. */
  static Optional<AuthSettings> of(
      RouteArgs route, ServerlessApiArgs api, ValidationErrors errors) {
    errors.requireOneOf("auth", route.auth, AuthorizationType.inputs());
    validateScopes(route.scopes, errors);
    var type = type(route, api);
    type.ifPresent(known -> validateRoute(known, route, api, errors));
    return type.map(known -> new AuthSettings(known, scopes(known, route, api)));
  }

  /** Validates the arguments of the API. */
  static void validate(ServerlessApiArgs api, ValidationErrors errors) {
    var inputs = AuthorizationType.inputs();
    errors.requirePresent("auth", api.auth, ValidationErrors.listed(inputs));
    errors.requireOneOf("auth", api.auth, inputs);
    AuthorizationType.of(api.auth)
        .ifPresent(type -> requireReasonOrJwt(type, api.anonymousReason, api.jwt, errors));
    validateScopes(api.scopes, errors);
    var usesTokens =
        InputLists.orEmpty(api.routes).stream()
            .map(route -> type(route, api))
            .anyMatch(Optional.of(AuthorizationType.JWT)::equals);
    if (!usesTokens) {
      requireAbsent("jwt", api.jwt == null, errors);
      requireAbsent("scopes", InputLists.orEmpty(api.scopes).isEmpty(), errors);
    }
  }

  private static Optional<AuthorizationType> type(RouteArgs route, ServerlessApiArgs api) {
    return AuthorizationType.of(route.auth == null ? api.auth : route.auth);
  }

  private static void validateRoute(
      AuthorizationType type, RouteArgs route, ServerlessApiArgs api, ValidationErrors errors) {
    if (!type.toString().equals(api.auth)) {
      requireReasonOrJwt(type, route.anonymousReason, api.jwt, errors);
    }
    if (type != AuthorizationType.JWT && !InputLists.orEmpty(route.scopes).isEmpty()) {
      errors.add(
          "scopes",
          "requires auth 'jwt', but auth is '%s'".formatted(type),
          "scopes of routes with auth 'jwt'",
          "set auth to 'jwt', or remove scopes");
    }
  }

  private static void requireReasonOrJwt(
      AuthorizationType type, String anonymousReason, JwtArgs jwt, ValidationErrors errors) {
    if (type == AuthorizationType.NONE && (anonymousReason == null || anonymousReason.isBlank())) {
      errors.add(
          "anonymousReason",
          "is missing while auth is 'none'",
          "a sentence that says why anyone may call",
          "set anonymousReason, or set auth to 'iam'");
    }
    if (type == AuthorizationType.JWT && jwt == null) {
      errors.add(
          "auth",
          "is 'jwt', but jwt of the API is missing",
          "'jwt' with the issuer and the audiences in jwt of the API",
          "set jwt of the API, or set auth to 'iam'");
    }
  }

  private static List<String> scopes(
      AuthorizationType type, RouteArgs route, ServerlessApiArgs api) {
    return type == AuthorizationType.JWT
        ? InputLists.orEmpty(route.scopes == null ? api.scopes : route.scopes)
        : List.of();
  }

  private static void requireAbsent(String argument, boolean absent, ValidationErrors errors) {
    if (!absent) {
      errors.add(
          argument,
          "is set, but no route has auth 'jwt'",
          argument + " of an API in which at least one route has auth 'jwt'",
          "set auth to 'jwt', or remove " + argument);
    }
  }

  private static void validateScopes(List<String> given, ValidationErrors errors) {
    var scopes = InputLists.orEmpty(given);
    if (scopes.size() > MAX_SCOPES) {
      errors.add(
          "scopes",
          "has %s values".formatted(scopes.size()),
          "up to %s (HTTP API quotas)".formatted(MAX_SCOPES),
          "remove some scopes");
    }
    var allowed = "1 to 64 ASCII characters without spaces, quotes and backslashes";
    errors.requireEach("scopes", scopes, SCOPE.asMatchPredicate(), allowed);
  }
}
