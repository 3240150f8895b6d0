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
record GatewayResponse(int status, List<Header> headers, byte[] body) {

  /** The header that holds the request id in every response. */
  static final String REQUEST_ID = "apigw-requestid";

  static final GatewayResponse NOT_FOUND = message(404, "Not Found");
  static final GatewayResponse BAD_REQUEST = message(400, "Bad Request");
  static final GatewayResponse FORBIDDEN = message(403, "Forbidden");
  static final GatewayResponse BODY_TOO_LARGE = message(413, "Request Entity Too Large");
  static final GatewayResponse TOO_MANY_REQUESTS = message(429, "Too Many Requests");
  static final GatewayResponse INTERNAL_ERROR = message(500, "Internal Server Error");
  static final GatewayResponse UNAVAILABLE = message(503, "Service Unavailable");

  /** Creates an error response of the gateway itself, in API Gateway's JSON format. */
  static GatewayResponse message(int status, String text) {
    var body = "{\"message\":\"" + text + "\"}";
    return new GatewayResponse(
        status, List.of(new Header("content-type", "application/json")), body.getBytes(UTF_8));
  }

  static GatewayResponse unauthorized(String challenge) {
    return message(401, "Unauthorized").challenging(challenge);
  }

  GatewayResponse challenging(String challenge) {
    return with(List.of(new Header("www-authenticate", challenge)));
  }

  GatewayResponse with(List<Header> more) {
    var all = new ArrayList<>(headers);
    all.addAll(more);
    return new GatewayResponse(status, List.copyOf(all), body);
  }
}
