package dev.skerry.handlers.docs;

import dev.skerry.handlers.http.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** The page that shows the document. */
final class Page {
  private static final String CONTENT = OpenApi.resource("page.html");
  private static final Response RESPONSE =
      new Response(
          200,
          Map.of(
              "content-type",
              "text/html; charset=utf-8",
              "content-security-policy",
              policy(CONTENT)),
          CONTENT);

  private Page() {}

  /** Returns the response with the page. The first call reads it. */
  static Response response() {
    return RESPONSE;
  }

  /** Allows the page's own scripts and styles, and requests to this API. */
  static String policy(String content) {
    return "default-src 'none'; script-src"
        + hashes("script", content)
        + "; style-src"
        + hashes("style", content)
        + "; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private static String hashes(String element, String content) {
    var hashes = new StringBuilder();
    var contents = Pattern.compile("(?s)<" + element + "[^>]*>(.*?)</" + element).matcher(content);
    while (contents.find()) {
      hashes.append(" 'sha256-").append(sha256(contents.group(1))).append('\'');
    }
    return hashes.isEmpty() ? " 'none'" : hashes.toString();
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
