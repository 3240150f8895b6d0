package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Lists;
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
  static Optional<Access> of(RouteArgs route, ServerlessApiArgs api, Faults faults) {
    faults.refuseUnlessOneOf(Auth.inputs(), "auth", route.auth);
    refuseScopes(route.scopes, faults);
    var auth = Auth.of(route.auth == null ? api.auth : route.auth);
    auth.ifPresent(known -> refuse(known, route, api, faults));
    return auth.map(known -> new Access(known, scopes(known, route, api)));
  }

  /** Refuses what the API says of all its routes, and none of them can use. */
  static void refuse(ServerlessApiArgs api, Faults faults) {
    if (api.auth == null) {
      faults.refuse("it does not say who may call", Faults.listed(Auth.inputs()), "set auth");
    }
    faults.refuseUnlessOneOf(Auth.inputs(), "auth", api.auth);
    var auth = Auth.of(api.auth);
    if (auth.equals(Optional.of(Auth.NONE))) {
      Auth.refuseWithoutReason(api.anonymousReason, faults);
    }
    if (auth.equals(Optional.of(Auth.JWT)) && api.jwt == null) {
      refuseWithoutIssuer(faults);
    }
    refuseScopes(api.scopes, faults);
    if (!asksForTokens(api)) {
      refuseUnused("jwt", api.jwt != null, faults);
      refuseUnused("scopes", !Lists.orEmpty(api.scopes).isEmpty(), faults);
    }
  }

  private static void refuse(Auth auth, RouteArgs route, ServerlessApiArgs api, Faults faults) {
    var everywhere = Auth.of(api.auth).equals(Optional.of(auth));
    if (auth == Auth.NONE && !everywhere) {
      Auth.refuseWithoutReason(route.anonymousReason, faults);
    }
    if (auth == Auth.JWT && !everywhere && api.jwt == null) {
      refuseWithoutIssuer(faults);
    }
    if (auth != Auth.JWT && !Lists.orEmpty(route.scopes).isEmpty()) {
      faults.refuse(
          "it has scopes, but nobody shows a token",
          "scopes where auth is 'jwt'",
          "set auth to 'jwt', or drop scopes");
    }
  }

  private static List<String> scopes(Auth auth, RouteArgs route, ServerlessApiArgs api) {
    if (auth != Auth.JWT) {
      return List.of();
    }
    return Lists.orEmpty(route.scopes == null ? api.scopes : route.scopes);
  }

  private static boolean asksForTokens(ServerlessApiArgs api) {
    return Lists.orEmpty(api.routes).stream()
        .map(route -> Auth.of(route.auth == null ? api.auth : route.auth))
        .anyMatch(Optional.of(Auth.JWT)::equals);
  }

  private static void refuseWithoutIssuer(Faults faults) {
    faults.refuse(
        "auth is 'jwt', but nothing says whose tokens are good",
        "jwt with the issuer and its audiences",
        "set jwt of the API, or auth to 'iam'");
  }

  private static void refuseUnused(String argument, boolean given, Faults faults) {
    if (given) {
      faults.refuse(
          argument + " is set, but no route asks for a token",
          argument + " where auth is 'jwt', for the API or for a route",
          "set auth to 'jwt', or drop " + argument);
    }
  }

  private static void refuseScopes(List<String> given, Faults faults) {
    var scopes = Lists.orEmpty(given);
    if (scopes.size() > MOST_SCOPES) {
      faults.refuse(
          "it has %s scopes".formatted(scopes.size()),
          "up to %s (HTTP API quotas)".formatted(MOST_SCOPES),
          "drop some of scopes");
    }
    var words = "1 to 64 characters of ASCII, without spaces, quotes and backslashes";
    scopes.forEach(scope -> faults.refuseUnlessLike(SCOPE, words, "scopes", scope));
  }
}
