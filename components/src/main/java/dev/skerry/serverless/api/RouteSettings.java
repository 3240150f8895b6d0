package dev.skerry.serverless.api;

import java.util.Optional;

/**
 * A route of the gateway with nothing left open.
 *
 * @param name what it is called in the program: its key without the base path and without the names
 *     of its variables, by which API Gateway does not tell routes apart
 * @param formerName what it was called up to version 0.1.0: with the names of its variables
 * @param key {@code GET /v1/users}, or {@code $default} for what no other route matches
 * @param function the logical name of the function that answers
 * @param access who may call it
 * @param throttle how many requests it takes; empty: as many as each route of the API
 */
record RouteSettings(
    String name,
    String formerName,
    String key,
    String function,
    Access access,
    Optional<ThrottleSettings> throttle) {
  static final String UNMATCHED = "$default";

  /** The fallback's route. It is open: what it answers, 404 and 405, is nobody's secret. */
  static RouteSettings unmatched(String function) {
    return new RouteSettings(
        UNMATCHED, UNMATCHED, UNMATCHED, function, Access.OPEN, Optional.empty());
  }
}
