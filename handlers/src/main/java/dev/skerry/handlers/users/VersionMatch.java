package dev.skerry.handlers.users;

import dev.skerry.handlers.http.EntityTags;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which versions of a user a write is meant for.
 *
 * @param any whether for every version
 * @param versions else those; none of them if empty
 */
record VersionMatch(boolean any, List<Long> versions) {
  static final VersionMatch ANY = new VersionMatch(true, List.of());

  /** What an If-Match header asks for: without one any version, and a weak tag never matches. */
  static VersionMatch of(Optional<EntityTags> ifMatch) {
    if (ifMatch.isEmpty() || ifMatch.get().any()) {
      return ANY;
    }
    var versions = new TreeSet<Long>();
    for (var tag : ifMatch.get().strong()) {
      if (tag.matches("[1-9][0-9]{0,17}")) {
        versions.add(Long.valueOf(tag));
      }
    }
    return new VersionMatch(false, List.copyOf(versions));
  }

  boolean includes(long version) {
    return any || versions.contains(version);
  }
}
