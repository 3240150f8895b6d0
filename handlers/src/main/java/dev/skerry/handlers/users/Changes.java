package dev.skerry.handlers.users;

import java.util.Map;
import java.util.Set;

/**
 * Valid changes of a user.
 *
 * @param set the new values by attribute
 * @param removed the optional attributes to remove
 */
record Changes(Map<Attribute, String> set, Set<Attribute> removed) {

  boolean isEmpty() {
    return set.isEmpty() && removed.isEmpty();
  }
}
