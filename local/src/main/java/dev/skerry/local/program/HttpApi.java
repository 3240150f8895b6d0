package dev.skerry.local.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API Gateway HTTP API as the program declared it, with its routes resolved to functions.
 *
 * @param id the API's id
 * @param name the API's name
 * @param routes the routes, in any order
 * @param stages the stages, at least one
 * @param cors the CORS configuration, if there is one
 */
public record HttpApi(
    String id, String name, List<Route> routes, List<Stage> stages, Optional<Cors> cors) {

  /**
   * A route and the function behind it.
   *
   * @param routeKey {@code GET /users/{username}} or {@code $default}
   * @param authorization {@code NONE}, {@code AWS_IAM} or {@code JWT}
   * @param functionArn the ARN that the gateway calls, with its alias
   * @param timeoutMillis how long the gateway waits for the function
   * @param jwt the JWT authorizer; empty for other authorization types
   */
  public record Route(
      String routeKey,
      String authorization,
      String functionArn,
      int timeoutMillis,
      Optional<Jwt> jwt) {}

  /**
   * A JWT authorizer with the scopes of a route.
   *
   * @param issuer the issuer, which must equal the token's {@code iss}
   * @param audiences the accepted audiences
   * @param source the identity source, such as {@code $request.header.Authorization}
   * @param scopes the scopes, of which a token requires at least one; may be empty
   */
  public record Jwt(String issuer, List<String> audiences, String source, List<String> scopes) {}

  /**
   * A stage of the API.
   *
   * @param name the stage's name; {@code $default} has no path segment
   * @param throttle the default limits of routes; empty for the account's limits
   * @param routeThrottles the limits of individual routes, by route key
   * @param variables the stage's variables
   */
  public record Stage(
      String name,
      Optional<Throttle> throttle,
      Map<String, Throttle> routeThrottles,
      Map<String, String> variables) {}

  /**
   * A token bucket's limits.
   *
   * @param ratePerSecond tokens added a second
   * @param burst the bucket's size
   */
  public record Throttle(double ratePerSecond, int burst) {}

  /**
   * The CORS configuration of an API.
   *
   * @param allowOrigins exact origins, {@code *}, {@code https://*} or {@code http://*}
   * @param allowMethods methods, or {@code *}
   * @param allowHeaders header names, or {@code *}
   * @param exposeHeaders header names that a page may read
   * @param maxAgeSeconds how long a browser may cache the response to a preflight request; 0 omits
   *     the header
   * @param allowCredentials whether cookies may be sent
   */
  public record Cors(
      List<String> allowOrigins,
      List<String> allowMethods,
      List<String> allowHeaders,
      List<String> exposeHeaders,
      int maxAgeSeconds,
      boolean allowCredentials) {}
}
