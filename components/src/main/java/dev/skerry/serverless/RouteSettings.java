package dev.skerry.serverless;

/**
 * A route of the gateway with nothing left open.
 *
 * @param name what it is called in the program: its key without the base path
 * @param key {@code GET /v1/users}, or {@code $default} for what no other route matches
 * @param function the logical name of the function that answers
 * @param auth who may call it
 */
record RouteSettings(String name, String key, String function, Auth auth) {
  static final String UNMATCHED = "$default";

  /** The fallback's route. It is open: what it answers, 404 and 405, is nobody's secret. */
  static RouteSettings unmatched(String function) {
    return new RouteSettings(UNMATCHED, UNMATCHED, function, Auth.NONE);
  }
}
