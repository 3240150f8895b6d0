package dev.skerry.handlers.users;

import dev.skerry.handlers.http.EntityTags;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The versions of a user that a write may replace.
 *
 * @param any whether the write may replace any version
 * @param versions the versions that match if {@code any} is false; may be empty
 */
record VersionMatch(boolean any, List<Long> versions) {
  static final VersionMatch ANY = new VersionMatch(true, List.of());

  /** Reads an If-Match header. Without one, any version matches. Weak tags never match. */
  static VersionMatch ofIfMatch(Optional<EntityTags> ifMatch) {
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
