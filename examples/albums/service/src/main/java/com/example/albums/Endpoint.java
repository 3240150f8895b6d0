package com.example.albums;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** An operation on one album. */
abstract class Endpoint implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  final Albums albums = Albums.ofEnvironment();

  @Override
  public final Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    try {
      return respond(new Request(event));
    } catch (InvalidRequestException invalid) {
      return Response.error(400, invalid.getMessage());
    }
  }

  abstract Map<String, Object> respond(Request request);
}
