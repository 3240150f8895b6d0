package com.example.values;

import java.util.Map;

/** {@code DELETE /key/{key}}: deletes the key with its value. */
public final class DeleteValue extends Endpoint {
  @Override
  Map<String, Object> respond(Request request) {
    return values.delete(request.key()) ? Map.of("statusCode", 204) : Response.notFound();
  }
}
