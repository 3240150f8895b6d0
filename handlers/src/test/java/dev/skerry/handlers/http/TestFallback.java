package dev.skerry.handlers.http;

import dev.skerry.handlers.Environment;
import java.util.Map;

/** Creates fallbacks. */
public final class TestFallback {
  private TestFallback() {}

  /** Returns the fallback of an API with these routes. */
  public static Fallback of(String routes, String basePath) {
    return new Fallback(new Environment(Map.of("API_ROUTES", routes, "API_BASE_PATH", basePath)));
  }
}
