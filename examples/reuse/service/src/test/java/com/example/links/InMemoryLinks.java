package com.example.links;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Links in memory, for one test. */
final class InMemoryLinks implements Links {
  private final Map<String, Link> bySlug = new HashMap<>();

  @Override
  public boolean save(Link link) {
    return bySlug.put(link.slug(), link) == null;
  }

  @Override
  public Optional<Link> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }
}
