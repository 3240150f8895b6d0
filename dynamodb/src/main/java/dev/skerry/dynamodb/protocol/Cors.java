package dev.skerry.dynamodb.protocol;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/** Cross-origin requests of browsers: all are allowed, as AWS allows them. */
final class Cors {
  private static final String REQUESTED_HEADERS = "Access-Control-Request-Headers";
  private static final int OK = 200;

  private Cors() {}

  static boolean isPreflight(Headers request) {
    return request.containsKey("Origin");
  }

  static Response preflight(HttpExchange exchange) {
    var requested = exchange.getRequestHeaders().getFirst(REQUESTED_HEADERS);
    var headers = exchange.getResponseHeaders();
    headers.set("Access-Control-Allow-Methods", "POST");
    headers.set("Access-Control-Max-Age", "172800");
    if (requested != null) {
      headers.set("Access-Control-Allow-Headers", requested);
    }
    return Response.of(OK, "");
  }

  static void allow(Headers response) {
    response.set("Access-Control-Allow-Origin", "*");
    response.set(
        "Access-Control-Expose-Headers",
        "x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amz-crc32,Date");
  }
}
