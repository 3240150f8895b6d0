package dev.skerry.handlers.docs;

import dev.skerry.handlers.ErrorCode;
import java.util.List;

/** A header of responses that the document describes. */
enum ResponseHeader {
  ACCEPT(
      "Accept",
      "The accepted media type of the body, unless the method is POST",
      "application/json"),
  ACCEPT_POST(
      "Accept-Post",
      "The accepted media type of the body, if the method is POST",
      "application/json"),
  ALLOW("Allow", "The methods of the path", "GET, HEAD, POST"),
  CACHE_CONTROL("Cache-Control", "Who may store the response", "private, no-cache"),
  CONTENT_SECURITY_POLICY(
      "Content-Security-Policy", "What the page may load", "default-src 'none'"),
  ETAG("ETag", "The version of the user, for If-Match and If-None-Match", "\"1\""),
  LOCATION("Location", "The path of the user", "/v1/users/john"),
  RETRY_AFTER("Retry-After", "The seconds after which a retry may succeed", "1"),
  WWW_AUTHENTICATE("WWW-Authenticate", "Why the token is rejected", "Bearer");

  private final String title;
  private final String description;
  private final String example;

  ResponseHeader(String title, String description, String example) {
    this.title = title;
    this.description = description;
    this.example = example;
  }

  /** Returns the names of the headers of a problem. */
  static List<String> of(ErrorCode code) {
    return switch (code) {
      case METHOD_NOT_ALLOWED -> List.of(ALLOW.title);
      case REQUEST_IN_PROGRESS, UNAVAILABLE -> List.of(RETRY_AFTER.title);
      case UNSUPPORTED_MEDIA_TYPE -> List.of(ACCEPT.title, ACCEPT_POST.title);
      default -> List.of();
    };
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  String example() {
    return example;
  }
}
