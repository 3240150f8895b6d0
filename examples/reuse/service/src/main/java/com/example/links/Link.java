package com.example.links;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * A short name for an address.
 *
 * @param slug 1-64 letters of a-z, digits and dashes
 * @param target an http or https address of at most 2,000 characters
 */
record Link(String slug, String target) {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int MAX_TARGET_LENGTH = 2_000;

  /**
   * @throws IllegalArgumentException if a value is invalid, with a message for the caller
   */
  Link {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(
          "The short name is invalid. Allowed: 1-64 characters of a-z, 0-9 and '-'.");
    }
    if (target.length() > MAX_TARGET_LENGTH || !isWebAddress(target)) {
      throw new IllegalArgumentException(
          "The body is not a web address. Allowed: http:// or https:// with a host,"
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
    } catch (URISyntaxException invalid) {
      return false;
    }
  }
}
