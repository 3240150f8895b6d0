package dev.skerry.handlers;

import java.util.Locale;

/** The API's error codes. {@code http.Problem} maps each to an HTTP status. */
public enum ErrorCode {
  UNSUPPORTED_EVENT("This is not an event of an HTTP API"),
  MALFORMED_JSON("The body is not JSON"),
  DUPLICATE_KEY("A key is given twice"),
  TOO_DEEP("The body is nested too deeply"),
  INVALID_ENCODING("The body is not UTF-8"),
  INVALID_PARAMETER("A parameter is invalid"),
  INVALID_CURSOR("The cursor is not one of this list"),
  INVALID_HEADER("A header is invalid"),
  ROUTE_NOT_FOUND("There is no such route"),
  USER_NOT_FOUND("There is no such user"),
  METHOD_NOT_ALLOWED("The method is not allowed here"),
  NOT_ACCEPTABLE("No acceptable representation"),
  USER_EXISTS("The user exists already"),
  REQUEST_IN_PROGRESS("The same request is in progress"),
  VERSION_MISMATCH("The user has changed"),
  CONTENT_TOO_LARGE("The body is too large"),
  UNSUPPORTED_MEDIA_TYPE("The body's media type is not supported"),
  VALIDATION_FAILED("The body is not valid"),
  IDEMPOTENCY_KEY_REUSED("The idempotency key belongs to another request"),
  INTERNAL("Internal error"),
  UNAVAILABLE("Temporarily unavailable");

  private final String title;

  ErrorCode(String title) {
    this.title = title;
  }

  /** Returns a short sentence for people, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** Returns the last segment of the problem's type, for programs: {@code user-not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
