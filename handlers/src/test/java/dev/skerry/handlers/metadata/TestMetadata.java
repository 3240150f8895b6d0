package dev.skerry.handlers.metadata;

import dev.skerry.handlers.Environment;
import java.util.Map;

/** The metadata function for tests of other packages. */
public final class TestMetadata {
  private TestMetadata() {}

  public static Metadata unknown() {
    return new Metadata(new Environment(Map.of()));
  }
}
