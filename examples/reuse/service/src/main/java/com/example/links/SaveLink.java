package com.example.links;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** {@code PUT /links/{slug}} with an address as its body: creates or replaces the link. */
public final class SaveLink implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int BAD_REQUEST = 400;

  private final Links links;

  /** Lambda calls this once in each execution environment. */
  public SaveLink() {
    this(DynamoLinks.ofEnvironment());
  }

  SaveLink(Links links) {
    this.links = links;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    try {
      var request = Request.of(event);
      var link = new Link(request.slug(), request.body().strip());
      return Response.location(links.save(link) ? CREATED : OK, "/links/" + link.slug());
    } catch (IllegalArgumentException invalid) {
      return Response.text(BAD_REQUEST, invalid.getMessage());
    }
  }
}
