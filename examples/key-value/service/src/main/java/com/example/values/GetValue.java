package com.example.values;

import java.util.Map;

/** {@code GET /key/{key}}: returns the value. */
public final class GetValue extends Endpoint {
  @Override
  Map<String, Object> respond(Request request) {
    return values
        .find(request.key())
        .map(value -> Response.text(200, value))
        .orElseGet(Response::notFound);
  }
}
