package com.example.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowLinkTest {
  private static final Link DOCS = new Link("docs", "https://example.com/docs");

  private final InMemoryLinks links = new InMemoryLinks();

  @Test
  void aLinkRedirectsToItsTarget() {
    links.save(DOCS);

    assertEquals(Response.location(302, "https://example.com/docs"), get("docs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "Docs", "a b", "docs\n"})
  void anUnknownNameIsNotFound(String slug) {
    links.save(DOCS);

    assertEquals(Response.text(404, "The link does not exist."), get(slug));
  }

  private Map<String, Object> get(String slug) {
    return new FollowLink(links)
        .handleRequest(Map.of("pathParameters", Map.of("slug", slug)), null);
  }
}
