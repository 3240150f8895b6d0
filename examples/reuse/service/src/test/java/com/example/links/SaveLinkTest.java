package com.example.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveLinkTest {
  private static final Link DOCS = new Link("docs", "https://example.com/docs?page=1#top");

  private final InMemoryLinks links = new InMemoryLinks();
  private final SaveLink function = new SaveLink(links);

  @Test
  void aNewLinkIsKept() {
    var response = function.handleRequest(put("docs", DOCS.target()), null);

    assertEquals(Response.location(201, "/links/docs"), response);
    assertEquals(Optional.of(DOCS), links.find("docs"));
  }

  @Test
  void aLinkOfTheSameNameIsReplaced() {
    links.save(new Link("docs", "http://old.example.com"));

    var response = function.handleRequest(put("docs", DOCS.target()), null);

    assertEquals(Response.location(200, "/links/docs"), response);
    assertEquals(Optional.of(DOCS), links.find("docs"));
  }

  @Test
  void aBodyThatTheGatewayEncodedIsDecoded() {
    var body = Base64.getEncoder().encodeToString((DOCS.target() + "\n").getBytes(UTF_8));
    Map<String, Object> event =
        Map.of("pathParameters", Map.of("slug", "docs"), "body", body, "isBase64Encoded", true);

    function.handleRequest(event, null);

    assertEquals(Optional.of(DOCS), links.find("docs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Docs", "a b", "ä", "a/b", "a\n", "%00"})
  void aNameWithOtherCharactersIsInvalid(String slug) {
    var response = function.handleRequest(put(slug, DOCS.target()), null);

    assertEquals(
        Response.text(400, "The short name is invalid. Allowed: 1-64 characters of a-z, 0-9 and '-'."),
        response);
    assertEquals(Optional.empty(), links.find(slug));
  }

  @Test
  void aNameOf64CharactersIsTheLongest() {
    assertEquals(201, statusOf(put("a".repeat(64), DOCS.target())));
    assertEquals(400, statusOf(put("a".repeat(65), DOCS.target())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "/docs",
        "https://",
        "https:example.com",
        "javascript:alert(1)",
        "https://example.com/a b",
        "https://example.com/\r\nSet-Cookie: a=b",
      })
  void aBodyThatIsNotAWebAddressIsInvalid(String body) {
    var response = function.handleRequest(put("docs", body), null);

    assertEquals(
        Response.text(
            400,
            "The body is not a web address. Allowed: http:// or https:// with a host,"
                + " at most 2000 characters."),
        response);
    assertEquals(Optional.empty(), links.find("docs"));
  }

  @Test
  void aRequestWithoutABodyIsInvalid() {
    assertEquals(400, statusOf(Map.of("pathParameters", Map.of("slug", "docs"))));
  }

  @Test
  void anAddressOf2000CharactersIsTheLongest() {
    var site = "https://example.com/";

    assertEquals(201, statusOf(put("docs", site + "a".repeat(2000 - site.length()))));
    assertEquals(400, statusOf(put("docs", site + "a".repeat(2001 - site.length()))));
  }

  private Object statusOf(Map<String, Object> event) {
    return function.handleRequest(event, null).get("statusCode");
  }

  private static Map<String, Object> put(String slug, String body) {
    return Map.of("pathParameters", Map.of("slug", slug), "body", body);
  }
}
