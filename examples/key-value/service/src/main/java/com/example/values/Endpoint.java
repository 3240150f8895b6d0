package com.example.values;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** An operation on the value of one key. */
abstract class Endpoint implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  final Values values = Values.ofEnvironment();

  @Override
  public final Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    try {
      return respond(Request.of(event));
    } catch (InvalidRequestException invalid) {
      return Response.text(invalid.status(), invalid.getMessage() + "\n");
    }
  }

  abstract Map<String, Object> respond(Request request);
}
