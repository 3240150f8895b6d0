package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.Map;

/**
 * A user as stored.
 *
 * @param attributes those that the user has; never without the required ones
 * @param version 1 when created, one more with each change
 */
record User(
    String username,
    Map<Attribute, String> attributes,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /** The tag of this version, without quotes. */
  String tag() {
    return Long.toString(version);
  }
}
