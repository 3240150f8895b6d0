package dev.skerry.handlers.docs;

import dev.skerry.handlers.Environment;
import java.util.Map;

/** The function of the documentation for tests of other packages. */
public final class TestDocs {
  private TestDocs() {}

  /** Returns a function of an API with one operation. */
  public static Docs ofOneOperation() {
    return new Docs(new Environment(Map.of("API_OPERATIONS", "GET /health health.Health none")));
  }
}
