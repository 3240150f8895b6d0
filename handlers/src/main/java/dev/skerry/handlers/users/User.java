package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.Map;

/**
 * A user.
 *
 * @param attributes the values by attribute; contains all required attributes
 * @param version 1 after creation; each change adds 1
 */
record User(
    String username,
    Map<Attribute, String> attributes,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
