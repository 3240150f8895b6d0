package com.example.links;

import java.util.Optional;

/** Stores links. */
interface Links {

  /**
   * Saves a link. Replaces the link of the same name, if it exists.
   *
   * @return whether the name is new
   */
  boolean save(Link link);

  /** Finds a link by its short name. */
  Optional<Link> find(String slug);
}
