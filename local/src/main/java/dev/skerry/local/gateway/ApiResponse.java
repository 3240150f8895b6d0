package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A response to the client.
 *
 * @param status the HTTP status
 * @param headers the header lines
 * @param body the body; may be empty
 */
record ApiResponse(int status, List<Header> headers, byte[] body) {

  /** The header that holds the request id in every response. */
  static final String REQUEST_ID = "apigw-requestid";

  static final ApiResponse NOT_FOUND = message(404, "Not Found");
  static final ApiResponse BAD_REQUEST = message(400, "Bad Request");
  static final ApiResponse FORBIDDEN = message(403, "Forbidden");
  static final ApiResponse BODY_TOO_LARGE = message(413, "Request Entity Too Large");
  static final ApiResponse TOO_MANY_REQUESTS = message(429, "Too Many Requests");
  static final ApiResponse INTERNAL_ERROR = message(500, "Internal Server Error");
  static final ApiResponse UNAVAILABLE = message(503, "Service Unavailable");

  /** Creates an error response of the gateway itself, in API Gateway's JSON format. */
  static ApiResponse message(int status, String text) {
    var body = "{\"message\":\"" + text + "\"}";
    return new ApiResponse(
        status, List.of(new Header("content-type", "application/json")), body.getBytes(UTF_8));
  }

  static ApiResponse unauthorized(String challenge) {
    return message(401, "Unauthorized").challenging(challenge);
  }

  ApiResponse challenging(String challenge) {
    return with(List.of(new Header("www-authenticate", challenge)));
  }

  ApiResponse with(List<Header> more) {
    var all = new ArrayList<>(headers);
    all.addAll(more);
    return new ApiResponse(status, List.copyOf(all), body);
  }
}
