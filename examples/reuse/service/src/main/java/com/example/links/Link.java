package com.example.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * A short name, and the address that it leads to.
 *
 * @param slug 1-64 letters of a-z, digits and dashes
 * @param target an http or https address of at most 2,000 characters
 */
record Link(String slug, String target) {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LONGEST_TARGET = 2_000;

  /**
   * @throws IllegalArgumentException with what is allowed, for whoever sent it
   */
  Link {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(
          "The short name is no such name. Allowed: 1-64 of a-z, 0-9 and '-'.");
    }
    if (target.length() > LONGEST_TARGET || !isWebAddress(target)) {
      throw new IllegalArgumentException(
          "The body is no web address. Allowed: http:// or https:// with a host,"
              + " at most 2000 characters.");
    }
  }

  static boolean isSlug(String text) {
    return text.matches("[a-z0-9-]{1,64}");
  }

  private static boolean isWebAddress(String text) {
    try {
      var address = new URI(text);
      return address.getHost() != null && SCHEMES.contains(address.getScheme());
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
