package dev.skerry.serverless.api;

import java.util.Optional;

/**
 * A route of the gateway, with all defaults.
 *
 * @param name its name in the program: the key without the base path and without the names of its
 *     variables, which API Gateway does not compare
 * @param formerName its name up to version 0.1.0, with the names of its variables
 * @param key {@code GET /v1/users}, or {@code $default} for requests that no other route matches
 * @param function the logical name of its function
 * @param throttle its own throttle; empty if it has that of the API
 */
record RouteSettings(
    String name,
    String formerName,
    String key,
    String function,
    AuthSettings auth,
    Optional<ThrottleSettings> throttle) {
  static final String DEFAULT = "$default";

  /** Returns the route of the fallback. It is open: its responses, 404 and 405, are not secret. */
  static RouteSettings fallback(String function) {
    return new RouteSettings(
        DEFAULT, DEFAULT, DEFAULT, function, AuthSettings.OPEN, Optional.empty());
  }
}
