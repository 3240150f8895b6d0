package com.example.values;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** {@code GET /}: shows that the API is deployed, without the table. */
public final class Welcome implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    return Response.text(200, "The key-value store is deployed.\n");
  }
}
