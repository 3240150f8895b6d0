package com.example.links;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.Optional;

/** {@code GET /links/{slug}}: sends the caller to where the link leads. */
public final class FollowLink implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final int FOUND = 302;
  private static final int NOT_FOUND = 404;

  private final Links links;

  /** Made by Lambda, once for each execution environment. */
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
        .map(link -> Answer.at(FOUND, link.target()))
        .orElseGet(() -> Answer.text(NOT_FOUND, "There is no such link."));
  }
}
