package com.example.links;

import java.util.Optional;

/** Where links are kept. */
interface Links {

  /**
   * Keeps a link, in place of one of the same name.
   *
   * @return whether there was none
   */
  boolean save(Link link);

  /** Finds a link by its name. */
  Optional<Link> find(String slug);
}
