package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * What the caller gets.
 *
 * @param status the HTTP status
 * @param headers the header lines
 * @param body the body; empty: none
 */
record Answer(int status, List<Header> headers, byte[] body) {

  /** The header that names a request in every answer. */
  static final String REQUEST_ID = "apigw-requestid";

  static final Answer NOT_FOUND = message(404, "Not Found");
  static final Answer BAD_REQUEST = message(400, "Bad Request");
  static final Answer FORBIDDEN = message(403, "Forbidden");
  static final Answer BODY_TOO_LARGE = message(413, "Request Entity Too Large");
  static final Answer TOO_MANY_REQUESTS = message(429, "Too Many Requests");
  static final Answer INTERNAL_ERROR = message(500, "Internal Server Error");
  static final Answer UNAVAILABLE = message(503, "Service Unavailable");

  /** An error of the gateway itself, in the form that all of them have. */
  static Answer message(int status, String text) {
    var body = "{\"message\":\"" + text + "\"}";
    return new Answer(
        status, List.of(new Header("content-type", "application/json")), body.getBytes(UTF_8));
  }

  static Answer unauthorized(String challenge) {
    return message(401, "Unauthorized").challenging(challenge);
  }

  Answer challenging(String challenge) {
    return with(List.of(new Header("www-authenticate", challenge)));
  }

  Answer with(List<Header> more) {
    var all = new ArrayList<>(headers);
    all.addAll(more);
    return new Answer(status, List.copyOf(all), body);
  }
}
