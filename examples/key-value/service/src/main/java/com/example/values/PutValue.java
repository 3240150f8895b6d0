package com.example.values;

import java.util.Map;

/** {@code PUT /key/{key}} with the value as its body: sets the value. */
public final class PutValue extends Endpoint {
  private static final int OK = 200;
  private static final int CREATED = 201;

  @Override
  Map<String, Object> respond(Request request) {
    var value = request.value();
    return Response.text(values.put(request.key(), value) ? CREATED : OK, value);
  }
}
