package dev.skerry.dynamodb.protocol;

import java.util.Map;

/** Cross-origin requests of browsers: all are allowed, as AWS allows them. */
final class Cors {
  private static final int OK = 200;

  private Cors() {}

  static Response preflight(HttpRequest request, Map<String, String> headers) {
    var method = request.header("access-control-request-method");
    headers.put("Access-Control-Allow-Methods", method == null ? "POST" : method);
    headers.put("Access-Control-Max-Age", "172800");
    if (request.has("access-control-request-headers")) {
      headers.put("Access-Control-Allow-Headers", request.header("access-control-request-headers"));
    }
    return Response.of(OK, "");
  }

  static void allow(Map<String, String> headers) {
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put(
        "Access-Control-Expose-Headers",
        "x-amzn-RequestId,x-amzn-ErrorType,x-amz-request-id,x-amz-id-2,x-amz-crc32,Date");
  }
}
