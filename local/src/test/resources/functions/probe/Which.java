package probe;

/** A class that a layer may have too. */
final class Which {
  private Which() {}

  static String answer() {
    return "function";
  }
}
