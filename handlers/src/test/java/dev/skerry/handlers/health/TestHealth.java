package dev.skerry.handlers.health;

/** The health function for tests of other packages. */
public final class TestHealth {
  private TestHealth() {}

  /** Returns a function whose table responds at once. */
  public static Health ofWorkingTable() {
    return new Health(() -> deadline -> {}, () -> 0);
  }
}
