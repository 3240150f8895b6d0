package com.example.links;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Optional;

/** {@code GET /links/{slug}}: redirects to the target of the link. */
public final class FollowLink implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final int FOUND = 302;
  private static final int NOT_FOUND = 404;

  private final Links links;

  /** Lambda calls this once in each execution environment. */
  public FollowLink() {
    this(DynamoLinks.ofEnvironment());
  }

  FollowLink(Links links) {
    this.links = links;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    return Optional.of(Request.of(event).slug())
        .filter(Link::isSlug)
        .flatMap(links::find)
        .map(link -> Response.location(FOUND, link.target()))
        .orElseGet(() -> Response.text(NOT_FOUND, "The link does not exist."));
  }
}
