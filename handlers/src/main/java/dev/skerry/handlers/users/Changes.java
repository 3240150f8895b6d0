package dev.skerry.handlers.users;

import java.util.Map;
import java.util.Set;

/**
 * What a caller wants changed in a user; all rules are kept.
 *
 * @param given attributes and their new values
 * @param removed optional attributes that the user shall no longer have
 */
record Changes(Map<Attribute, String> given, Set<Attribute> removed) {

  boolean isEmpty() {
    return given.isEmpty() && removed.isEmpty();
  }
}
